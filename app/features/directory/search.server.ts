import type { Filters } from '#app/features/directory/filters.ts';
import { freshnessOf } from '#app/features/directory/freshness.ts';
import {
  COLUMNS,
  countFacets,
  findServices,
  matchesAny,
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

/**
 * Services that answer a query, with the reasons, and the counts of every filter under the other filters.
 * A page beyond the last is the last.
 */
export async function searchServices({ text, filters, page, language }: SearchRequest) {
  const { words, cut } = parseQuery(text);
  const { mode, matches } = await readingOf(text, words);
  const found = await pageOfServices(matches, filters, page);
  return {
    mode,
    cut,
    total: found.total,
    page: found.page,
    pages: Math.ceil(found.total / PAGE_SIZE),
    hits: await hitsOf(found.serviceIds, words, language),
    facets: await countFacets(matches, filters),
  };
}

export type SearchAnswer = Awaited<ReturnType<typeof searchServices>>;
export type Hit = SearchAnswer['hits'][number];

async function readingOf(text: string, words: QueryWord[]): Promise<{ mode: SearchMode; matches: string[] }> {
  if (words.length === 0) return { mode: text.trim() === '' ? 'all' : 'wordless', matches: [] };
  const every = matchExpression(words, COLUMNS);
  if (words.length === 1 || (await matchesAny(every))) return { mode: 'every', matches: [every] };
  return { mode: 'some', matches: words.map((word) => matchExpression([word], COLUMNS)) };
}

async function pageOfServices(matches: string[], filters: Filters, page: number) {
  const part = (number: number) => ({ skip: (number - 1) * PAGE_SIZE, take: PAGE_SIZE });
  const found = await findServices(matches, filters, part(page));
  if (found.total > 0 || page === 1) return { ...found, page };
  const { total } = await findServices(matches, filters, part(1));
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return { ...(await findServices(matches, filters, part(last))), page: last };
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
