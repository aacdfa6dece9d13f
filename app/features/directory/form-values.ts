import type { PlaceFacts, ServiceFacts } from '#app/features/directory/facts.ts';

/** The facts as the values of that form's fields. */
export function formValues(facts: ServiceFacts): Record<string, string | string[]> {
  const { languages, places, free, categories, targets, ...texts } = facts;
  const values: Record<string, string | string[]> = {
    ...texts,
    categories,
    targets,
    free: free ? 'yes' : 'no',
  };
  for (const stated of languages) {
    const [code, mode = ''] = stated.split(':');
    values[`languages.${code}`] = mode;
  }
  for (const [at, one] of places.entries()) Object.assign(values, placeValues(one, at));
  return values;
}

function placeValues({ hours, ...texts }: PlaceFacts, at: number): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [field, value] of Object.entries(texts)) named[`places[${at}].${field}`] = value;
  for (const [day, value] of hours.entries()) named[`places[${at}].hours[${day}]`] = value;
  return named;
}
