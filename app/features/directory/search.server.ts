import { FACETS, type Facet, type Filters } from '#app/features/directory/filters.ts';
import { freshnessOf } from '#app/features/directory/freshness.ts';
import {
  COLUMNS,
  countFacets,
  type FacetCount,
  findServices,
} from '#app/features/directory/search-index.server.ts';
import { nameIn } from '#app/features/directory/term-name.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { excerpt, hasHit, highlight } from '#app/platform/search/highlight.server.ts';
import { matchExpression } from '#app/platform/search/match-expression.ts';
import { parseQuery, type QueryWord } from '#app/platform/search/query.server.ts';

export const PAGE_SIZE = 20;

interface SearchRequest {
  /** As typed. */
  text: string;
  filters: Filters;
  /** Counted from 1. */
  page: number;
  language: Language;
}

/** How the words of the query were taken. */
export type SearchMode =
  /** No words: everything, by name. */
  | 'all'
  /** Records with every word. */
  | 'every'
  /** No record has every word: those with some. */
  | 'some'
  /** Something was typed, but there is no word in it: everything, by name. */
  | 'wordless';

/** Services that answer a query, with the reasons, and the counts of every filter under the other filters. */
export async function searchServices({ text, filters, page, language }: SearchRequest) {
  const { words, cut } = parseQuery(text);
  const { mode, match } = await readingOf(text, words);
  const part = { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
  const { serviceIds, total } = await findServices(match, filters, part);
  return {
    mode,
    cut,
    total,
    pages: Math.ceil(total / PAGE_SIZE),
    hits: await hitsOf(serviceIds, words, language),
    facets: await facetsUnder(match, filters),
  };
}

export type SearchAnswer = Awaited<ReturnType<typeof searchServices>>;
export type Hit = SearchAnswer['hits'][number];

async function readingOf(text: string, words: QueryWord[]): Promise<{ mode: SearchMode; match: string }> {
  if (words.length === 0) return { mode: text.trim() === '' ? 'all' : 'wordless', match: '' };
  const every = matchExpression(words, COLUMNS);
  const { total } = await findServices(every, NO_FILTERS, { skip: 0, take: 1 });
  if (total > 0 || words.length === 1) return { mode: 'every', match: every };
  return { mode: 'some', match: matchExpression(words, COLUMNS, 'OR') };
}

const NO_FILTERS: Filters = { category: [], county: [], language: [], cost: [] };

/** Counts of each filter's values among what the query and the other filters leave. */
async function facetsUnder(match: string, filters: Filters): Promise<FacetCount[]> {
  const chosen = FACETS.filter((facet) => filters[facet].length > 0);
  const under = await countFacets(match, filters);
  const counts = under.filter(({ facet }) => !chosen.includes(facet as Facet));
  for (const facet of chosen) {
    const without = await countFacets(match, { ...filters, [facet]: [] });
    counts.push(...without.filter((count) => count.facet === facet));
  }
  return counts;
}

async function hitsOf(serviceIds: string[], words: QueryWord[], language: Language) {
  const found = await db.service.findMany({
    where: { id: { in: serviceIds } },
    select: {
      id: true,
      name: true,
      description: true,
      status: true,
      free: true,
      levelFrom: true,
      levelTo: true,
      source: true,
      changedAt: true,
      provider: { select: { name: true } },
      terms: {
        where: { term: { kind: 'category' } },
        select: { term: { select: { namePl: true, nameEn: true, nameUk: true } } },
        orderBy: { term: { position: 'asc' } },
      },
      languages: { select: { code: true } },
      places: { select: { place: { select: { city: true } } } },
      verifications: { select: { verifiedAt: true }, orderBy: { verifiedAt: 'desc' }, take: 1 },
    },
  });
  const byId = new Map(found.map((service) => [service.id, service]));
  return serviceIds.flatMap((id) => {
    const service = byId.get(id);
    return service ? [hitOf(service, words, language)] : [];
  });
}

interface FoundService {
  id: string;
  name: string;
  description: string;
  status: string;
  free: boolean;
  levelFrom: string | null;
  levelTo: string | null;
  source: string;
  changedAt: Date;
  provider: { name: string };
  terms: { term: { namePl: string; nameEn: string; nameUk: string } }[];
  languages: { code: string }[];
  places: { place: { city: string } }[];
  verifications: { verifiedAt: Date }[];
}

function hitOf(service: FoundService, words: QueryWord[], language: Language) {
  const confirmedAt = service.verifications[0]?.verifiedAt ?? null;
  const terms = service.terms.map(({ term }) => term);
  const cities = [...new Set(service.places.map(({ place }) => place.city))];
  return {
    id: service.id,
    name: highlight(service.name, words),
    provider: highlight(service.provider.name, words),
    places: highlight(cities.join(', '), words),
    categories: terms.map((term) => highlight(nameIn(term, language), words)),
    alsoKnownAs: namesElsewhere(terms, words, language),
    excerpt: excerpt(service.description, words),
    status: service.status,
    free: service.free,
    levelFrom: service.levelFrom,
    levelTo: service.levelTo,
    sample: service.source === 'sample',
    languages: service.languages.map(({ code }) => code),
    freshness: freshnessOf(service.changedAt, confirmedAt, now()),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

/** Names of the categories in the other languages, where the query met one of those. */
function namesElsewhere(
  terms: FoundService['terms'][number]['term'][],
  words: QueryWord[],
  language: Language,
) {
  return terms.flatMap((term) => {
    const shown = highlight(nameIn(term, language), words);
    if (hasHit(shown)) return [];
    const met = [term.namePl, term.nameEn, term.nameUk].map((name) => highlight(name, words)).find(hasHit);
    return met ? [met] : [];
  });
}
