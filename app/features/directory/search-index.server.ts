import type { Filters } from '#app/features/directory/filters.ts';
import { facetsOf, INDEXED_SELECT, indexedTexts } from '#app/features/directory/indexed-service.server.ts';
import { db, type Tx } from '#app/platform/db/db.server.ts';
import { fold } from '#app/platform/text/fold.ts';

/** The columns of the FTS5 table by what they hold. */
export const COLUMNS = {
  exact: ['name', 'terms', 'place', 'provider', 'body'],
  loose: ['nameStems', 'termsStems', 'placeStems', 'providerStems', 'bodyStems'],
} as const;

/** Puts a service into the index as it is now; takes it out when it should not be found. */
export async function indexService(tx: Tx, serviceId: string): Promise<void> {
  await removeService(tx, serviceId);
  const service = await tx.service.findUnique({ where: { id: serviceId }, select: INDEXED_SELECT });
  if (!service || service.archivedAt || service.status === 'inactive') return;
  await tx.$executeRaw`
    INSERT INTO "DirectoryDocument" ("serviceId", "sortName") VALUES (${serviceId}, ${fold(service.name)})`;
  const [row] = await tx.$queryRaw<{ doc: number | bigint }[]>`
    SELECT "doc" FROM "DirectoryDocument" WHERE "serviceId" = ${serviceId}`;
  if (!row) return;
  const doc = Number(row.doc);
  const { name, terms, place, provider, body } = indexedTexts(service);
  await tx.$executeRaw`
    INSERT INTO "DirectorySearch"
      (rowid, name, terms, place, provider, body, nameStems, termsStems, placeStems, providerStems, bodyStems)
    VALUES (${doc}, ${name.exact}, ${terms.exact}, ${place.exact}, ${provider.exact}, ${body.exact},
      ${name.loose}, ${terms.loose}, ${place.loose}, ${provider.loose}, ${body.loose})`;
  const facets = JSON.stringify(facetsOf(service));
  await tx.$executeRaw`
    INSERT OR IGNORE INTO "DirectoryFacet" ("facet", "value", "doc")
    SELECT value ->> 0, value ->> 1, ${doc} FROM json_each(${facets})`;
}

async function removeService(tx: Tx, serviceId: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ doc: number | bigint }[]>`
    SELECT "doc" FROM "DirectoryDocument" WHERE "serviceId" = ${serviceId}`;
  if (!row) return;
  const doc = Number(row.doc);
  await tx.$executeRaw`DELETE FROM "DirectorySearch" WHERE rowid = ${doc}`;
  await tx.$executeRaw`DELETE FROM "DirectoryFacet" WHERE "doc" = ${doc}`;
  await tx.$executeRaw`DELETE FROM "DirectoryDocument" WHERE "doc" = ${doc}`;
}

/** Empties the index. */
export async function clearIndex(tx: Tx): Promise<void> {
  await tx.$executeRaw`DELETE FROM "DirectorySearch"`;
  await tx.$executeRaw`DELETE FROM "DirectoryFacet"`;
  await tx.$executeRaw`DELETE FROM "DirectoryDocument"`;
}

export async function countIndexed(): Promise<number> {
  const rows = await db.$queryRaw<{ count: number | bigint }[]>`
    SELECT COUNT(*) AS count FROM "DirectoryDocument"`;
  return Number(rows[0]?.count ?? 0);
}

/** Is there any service that the FTS5 expression matches? */
export async function matchesAny(match: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "DirectorySearch" WHERE "DirectorySearch" MATCH ${match} LIMIT 1`;
  return rows.length > 0;
}

interface Found {
  serviceIds: string[];
  total: number;
}

/**
 * Services that the filters let through and any of the FTS5 expressions matches (all, when there are none),
 * best first: by how many expressions match, then by weight. A whole word weighs more than a stem, a name
 * more than a description.
 */
export async function findServices(
  matches: string[],
  filters: Filters,
  part: { skip: number; take: number },
): Promise<Found> {
  const asked = JSON.stringify(matches);
  const chosen = chosenOf(filters);
  const rows = await db.$queryRaw<{ serviceId: string; total: number | bigint }[]>`
    WITH met AS MATERIALIZED (
      SELECT s.rowid AS doc, bm25("DirectorySearch", 20, 10, 8, 4, 2, 12, 6, 5, 2, 1) AS score
      FROM json_each(${asked}) one JOIN "DirectorySearch" s ON s."DirectorySearch" MATCH one.value
    ),
    hit AS MATERIALIZED (
      SELECT doc, COUNT(*) AS answered, SUM(score) AS score FROM met GROUP BY doc
      UNION ALL SELECT "doc", 0, 0 FROM "DirectoryDocument" WHERE ${asked} = '[]'
    )
    SELECT d."serviceId" AS serviceId, COUNT(*) OVER () AS total
    FROM hit JOIN "DirectoryDocument" d USING ("doc")
    WHERE (SELECT COUNT(*) FROM json_each(${chosen})) = (
      SELECT COUNT(DISTINCT filter.key)
      FROM json_each(${chosen}) filter, json_each(filter.value) wanted
      JOIN "DirectoryFacet" f ON f."doc" = hit.doc AND f."facet" = filter.key AND f."value" = wanted.value)
    ORDER BY hit.answered DESC, hit.score, d."sortName", d."doc"
    LIMIT ${part.take} OFFSET ${part.skip}`;
  return { serviceIds: rows.map((row) => row.serviceId), total: Number(rows[0]?.total ?? 0) };
}

export interface FacetCount {
  facet: string;
  value: string;
  count: number;
}

/**
 * How many services each value of each filter would bring: a filter is counted under the query and all other
 * filters, not under itself. So a service counts when it passes them all, or fails only the one being counted.
 */
export async function countFacets(matches: string[], filters: Filters): Promise<FacetCount[]> {
  const asked = JSON.stringify(matches);
  const chosen = chosenOf(filters);
  const rows = await db.$queryRaw<{ facet: string; value: string; count: number | bigint }[]>`
    WITH hit AS MATERIALIZED (
      SELECT DISTINCT s.rowid AS doc
      FROM json_each(${asked}) one JOIN "DirectorySearch" s ON s."DirectorySearch" MATCH one.value
      UNION ALL SELECT "doc" FROM "DirectoryDocument" WHERE ${asked} = '[]'
    ),
    passed AS MATERIALIZED (
      SELECT DISTINCT f."doc" AS doc, f."facet" AS facet
      FROM json_each(${chosen}) filter, json_each(filter.value) wanted
      CROSS JOIN "DirectoryFacet" f ON f."facet" = filter.key AND f."value" = wanted.value
    ),
    judged AS MATERIALIZED (
      SELECT hit.doc, (SELECT COUNT(*) FROM json_each(${chosen})) - COUNT(passed.facet) AS failed
      FROM hit LEFT JOIN passed USING (doc) GROUP BY hit.doc
    )
    SELECT f."facet" AS facet, f."value" AS value, COUNT(*) AS count
    FROM judged JOIN "DirectoryFacet" f ON f."doc" = judged.doc
    WHERE judged.failed = 0 OR (
      judged.failed = 1
      AND EXISTS (SELECT 1 FROM json_each(${chosen}) filter WHERE filter.key = f."facet")
      AND NOT EXISTS (SELECT 1 FROM passed WHERE passed.doc = judged.doc AND passed.facet = f."facet"))
    GROUP BY f."facet", f."value"`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** The filters that are in use, as JSON. */
function chosenOf(filters: Filters): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0)),
  );
}
