export const FACETS = ['category', 'county', 'language', 'cost'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Record<Facet, string[]>;

/** Names of the filters in the address. */
export const PARAMETER: Record<Facet, string> = {
  category: 'kategoria',
  county: 'powiat',
  language: 'jezyk',
  cost: 'koszt',
};

const MAX_VALUES = 40;
const VALUE = /^[\w-]{1,60}$/;

/** What the address asks to see; values that cannot be any are passed over. */
export function filtersOf(parameters: URLSearchParams): Filters {
  const values = (facet: Facet) =>
    [...new Set(parameters.getAll(PARAMETER[facet]))]
      .filter((value) => VALUE.test(value))
      .slice(0, MAX_VALUES);
  return {
    category: values('category'),
    county: values('county'),
    language: values('language'),
    cost: values('cost'),
  };
}

export function hasFilters(filters: Filters): boolean {
  return FACETS.some((facet) => filters[facet].length > 0);
}
