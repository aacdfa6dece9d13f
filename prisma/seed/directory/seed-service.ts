import type { z } from 'zod';
import type { ServiceForm } from '#app/features/directory/schema.ts';

/** A service of the seed, as the form would send it. */
export interface SeedService {
  /** Key of the institution. */
  provider: string;
  /** `page`: every fact stands on the department's page. `sample`: languages, cost, hours or more are examples of ours. */
  source: 'page' | 'sample';
  /** Shown as confirmed; only what is plainly a sample may be. */
  confirmed?: boolean;
  facts: Partial<z.input<typeof ServiceForm>>;
}

export interface Address {
  name: string;
  city: string;
  countyCode: string;
  street?: string;
  postcode?: string;
}

export const SPOKEN_AT_CENTRES = { pl: 'spoken', uk: 'spoken', ru: 'spoken', en: 'spoken' } as const;

export const OFFICE_HOURS = [...Array<string>(5).fill('7:30–15:30'), '', ''];

export const PROGRAMME =
  'Działanie współfinansowane z Programu Krajowego Funduszu Azylu, Migracji i Integracji (FAMI).';
