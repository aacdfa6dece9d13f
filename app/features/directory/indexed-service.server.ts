import { LEVELS } from '#app/features/directory/facts.ts';
import type { Facet } from '#app/features/directory/filters.ts';
import { isServiceLanguage, LANGUAGE_WORDS } from '#app/features/directory/service-languages.ts';
import { CATEGORIES, TARGET_GROUPS } from '#app/features/directory/terms.ts';
import type { Prisma } from '#app/platform/db/db.server.ts';
import { indexText } from '#app/platform/search/index-text.server.ts';

const FREE_WORDS = 'bezpłatna bezpłatny darmowa za darmo free безкоштовна безоплатна бесплатная';
const ALSO_SEARCHED = new Map(
  [...CATEGORIES, ...TARGET_GROUPS].map((term) => [term.code, term.alsoSearched]),
);

/** What must be read of a service to make it findable. */
export const INDEXED_SELECT = {
  name: true,
  description: true,
  status: true,
  archivedAt: true,
  levelFrom: true,
  levelTo: true,
  eligibility: true,
  documents: true,
  application: true,
  free: true,
  provider: { select: { name: true } },
  terms: {
    select: { term: { select: { kind: true, code: true, namePl: true, nameEn: true, nameUk: true } } },
  },
  languages: { select: { code: true } },
  places: {
    select: {
      note: true,
      place: {
        select: {
          name: true,
          street: true,
          city: true,
          countyCode: true,
          county: { select: { name: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ServiceSelect;

type IndexedRow = Prisma.ServiceGetPayload<{ select: typeof INDEXED_SELECT }>;

/** The texts of a service as the index columns hold them. */
export function indexedTexts(service: IndexedRow) {
  const { terms, places, languages } = service;
  const spoken = languages.map(({ code }) => (isServiceLanguage(code) ? LANGUAGE_WORDS[code] : ''));
  return {
    name: indexText(service.name),
    terms: indexText([...terms.flatMap(({ term }) => termTexts(term)), ...levelsOf(service)].join(' ')),
    place: indexText(places.map(({ place }) => `${place.city} ${place.county.name}`).join(' ')),
    provider: indexText([service.provider.name, ...places.map(({ place }) => place.name)].join(' ')),
    body: indexText(
      [
        service.description,
        service.eligibility,
        service.documents,
        service.application,
        ...places.map(({ note, place }) => `${place.street} ${note}`),
        ...spoken,
        service.free ? FREE_WORDS : '',
      ].join(' '),
    ),
  };
}

/** Pairs of filter and value. */
export function facetsOf(service: IndexedRow): [Facet, string][] {
  const categories = service.terms.filter(({ term }) => term.kind === 'category');
  return [
    ...categories.map(({ term }): [Facet, string] => ['category', term.code]),
    ...service.places.map(({ place }): [Facet, string] => ['county', place.countyCode]),
    ...service.languages.map(({ code }): [Facet, string] => ['language', code]),
    ['cost', service.free ? 'bezplatne' : 'platne'],
  ];
}

function termTexts({ code, namePl, nameEn, nameUk }: IndexedRow['terms'][number]['term']): string[] {
  return [namePl, nameEn, nameUk, ALSO_SEARCHED.get(code) ?? ''];
}

/** All levels from the lowest to the highest: someone who asks for A2 also finds a course from A1 to B1. */
function levelsOf({ levelFrom, levelTo }: IndexedRow): string[] {
  if (!levelFrom) return [];
  const from = (LEVELS as readonly string[]).indexOf(levelFrom);
  const to = (LEVELS as readonly string[]).indexOf(levelTo ?? levelFrom);
  return LEVELS.slice(from, to + 1);
}
