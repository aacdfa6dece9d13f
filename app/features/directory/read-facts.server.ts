import type { PlaceFacts, ServiceFacts } from '#app/features/directory/facts.ts';
import { formatSlots } from '#app/features/directory/hours.ts';
import { sortLanguages } from '#app/features/directory/service-languages.ts';
import type { Prisma } from '#app/platform/db/db.server.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** What must be read of a service to state its facts. */
export const FACTS_SELECT = {
  name: true,
  description: true,
  status: true,
  levelFrom: true,
  levelTo: true,
  eligibility: true,
  documents: true,
  application: true,
  fees: true,
  free: true,
  phone: true,
  email: true,
  url: true,
  terms: { select: { term: { select: { kind: true, code: true } } }, orderBy: { term: { position: 'asc' } } },
  languages: { select: { code: true, mode: true } },
  places: {
    orderBy: { id: 'asc' },
    select: {
      note: true,
      place: {
        select: {
          name: true,
          street: true,
          postcode: true,
          city: true,
          countyCode: true,
          accessibility: true,
        },
      },
      hours: { select: { weekday: true, opensAt: true, closesAt: true }, orderBy: { opensAt: 'asc' } },
    },
  },
} as const satisfies Prisma.ServiceSelect;

type FactsRow = Prisma.ServiceGetPayload<{ select: typeof FACTS_SELECT }>;

/** The facts of a service as people state and edit them. */
export function factsOf(service: FactsRow): ServiceFacts {
  const { terms, languages, places, levelFrom, levelTo, ...texts } = service;
  const codes = (kind: string) => terms.filter(({ term }) => term.kind === kind).map(({ term }) => term.code);
  return {
    name: texts.name,
    description: texts.description,
    status: texts.status,
    categories: codes('category'),
    targets: codes('target_group'),
    levelFrom: levelFrom ?? '',
    levelTo: levelTo ?? '',
    languages: sortLanguages(languages.map(({ code, mode }) => `${code}:${mode}`)),
    eligibility: texts.eligibility,
    documents: texts.documents,
    application: texts.application,
    free: texts.free,
    fees: texts.fees,
    phone: texts.phone,
    email: texts.email,
    url: texts.url,
    places: places.map(placeFacts),
  };
}

function placeFacts({ note, place, hours }: FactsRow['places'][number]): PlaceFacts {
  const ofDay = (weekday: number) => formatSlots(hours.filter((slot) => slot.weekday === weekday));
  return { ...place, note, hours: WEEKDAYS.map(ofDay) };
}
