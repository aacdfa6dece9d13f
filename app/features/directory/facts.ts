/** A place of a service as people state it; `hours` has one text a weekday, Monday first. */
export interface PlaceFacts {
  name: string;
  street: string;
  postcode: string;
  city: string;
  countyCode: string;
  accessibility: string;
  note: string;
  hours: string[];
}

/** Everything that people state about a service: what a form edits, what history compares. */
export interface ServiceFacts {
  name: string;
  description: string;
  status: 'active' | 'inactive' | 'temporarily_closed';
  /** Term codes. */
  categories: string[];
  targets: string[];
  levelFrom: string;
  levelTo: string;
  /** Language and mode, e.g. `uk:spoken`. */
  languages: string[];
  eligibility: string;
  documents: string;
  application: string;
  free: boolean;
  fees: string;
  phone: string;
  email: string;
  url: string;
  places: PlaceFacts[];
}

export type FactName = keyof ServiceFacts;
export type FactValue = ServiceFacts[FactName];

export interface Change {
  field: FactName;
  from: FactValue;
  to: FactValue;
}

/** In the order in which pages show them. */
export const FACT_NAMES = [
  'name',
  'description',
  'status',
  'categories',
  'targets',
  'levelFrom',
  'levelTo',
  'languages',
  'eligibility',
  'documents',
  'application',
  'free',
  'fees',
  'phone',
  'email',
  'url',
  'places',
] as const satisfies readonly FactName[];

export const STATUSES = ['active', 'temporarily_closed', 'inactive'] as const;

/** Common European Framework of Reference. */
export const LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

/** Which facts differ, field by field. */
export function changesBetween(before: ServiceFacts, after: ServiceFacts): Change[] {
  return FACT_NAMES.filter((field) => inWriting(before[field]) !== inWriting(after[field])).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}

const PLACE_FACTS: (keyof PlaceFacts)[] = [
  'name',
  'street',
  'postcode',
  'city',
  'countyCode',
  'accessibility',
  'note',
  'hours',
];

/** The same for equal values, whatever the order in which a place's facts were named. */
function inWriting(value: FactValue): string {
  return JSON.stringify(value, PLACE_FACTS);
}
