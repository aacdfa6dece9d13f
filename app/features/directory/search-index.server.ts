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

/** Matches nothing; FTS5 takes no empty expression. */
const NO_PHRASE = '""';

export interface Found {
  serviceIds: string[];
  total: number;
}

/**
 * Services that the FTS5 expression matches (all of them for an empty one) and the filters let through,
 * best first. A whole word weighs more than a stem, a name more than a description.
 */
export async function findServices(
  match: string,
  filters: Filters,
  part: { skip: number; take: number },
): Promise<Found> {
  const { category, county, language, cost } = asJson(filters);
  const rows = await db.$queryRaw<{ serviceId: string; total: number | bigint }[]>`
    WITH hit AS MATERIALIZED (
      SELECT rowid AS doc, bm25("DirectorySearch", 20, 10, 8, 4, 2, 12, 6, 5, 2, 1) AS score
      FROM "DirectorySearch" WHERE "DirectorySearch" MATCH ${match || NO_PHRASE}
      UNION ALL SELECT "doc", 0 FROM "DirectoryDocument" WHERE ${match} = ''
    )
    SELECT d."serviceId" AS serviceId, COUNT(*) OVER () AS total
    FROM hit JOIN "DirectoryDocument" d USING ("doc")
    WHERE (${category} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${category}) w
        WHERE f."facet" = 'category' AND f."value" = w.value))
      AND (${county} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${county}) w
        WHERE f."facet" = 'county' AND f."value" = w.value))
      AND (${language} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${language}) w
        WHERE f."facet" = 'language' AND f."value" = w.value))
      AND (${cost} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${cost}) w
        WHERE f."facet" = 'cost' AND f."value" = w.value))
    ORDER BY hit.score, d."sortName", d."doc"
    LIMIT ${part.take} OFFSET ${part.skip}`;
  const total = Number(rows[0]?.total ?? 0);
  return { serviceIds: rows.map((row) => row.serviceId), total };
}

export interface FacetCount {
  facet: string;
  value: string;
  count: number;
}

/** How many of the services found have each value. */
export async function countFacets(match: string, filters: Filters): Promise<FacetCount[]> {
  const { category, county, language, cost } = asJson(filters);
  const rows = await db.$queryRaw<{ facet: string; value: string; count: number | bigint }[]>`
    WITH hit AS MATERIALIZED (
      SELECT rowid AS doc FROM "DirectorySearch" WHERE "DirectorySearch" MATCH ${match || NO_PHRASE}
      UNION ALL SELECT "doc" FROM "DirectoryDocument" WHERE ${match} = ''
    ),
    kept AS MATERIALIZED (
      SELECT doc FROM hit
      WHERE (${category} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${category}) w
          WHERE f."facet" = 'category' AND f."value" = w.value))
        AND (${county} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${county}) w
          WHERE f."facet" = 'county' AND f."value" = w.value))
        AND (${language} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${language}) w
          WHERE f."facet" = 'language' AND f."value" = w.value))
        AND (${cost} = '[]' OR hit.doc IN (SELECT f."doc" FROM "DirectoryFacet" f, json_each(${cost}) w
          WHERE f."facet" = 'cost' AND f."value" = w.value))
    )
    SELECT f."facet" AS facet, f."value" AS value, COUNT(*) AS count
    FROM kept JOIN "DirectoryFacet" f USING ("doc")
    GROUP BY f."facet", f."value"`;
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function asJson(filters: Filters): Record<keyof Filters, string> {
  return {
    category: JSON.stringify(filters.category),
    county: JSON.stringify(filters.county),
    language: JSON.stringify(filters.language),
    cost: JSON.stringify(filters.cost),
  };
}
