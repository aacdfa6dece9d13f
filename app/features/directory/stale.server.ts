import type { Actor } from '#app/features/accounts/actor.ts';
import { CONFIRMED_FOR_DAYS } from '#app/features/directory/freshness.ts';
import { type ListedService, listedServices } from '#app/features/directory/listed.server.ts';
import { canKeepEveryService, institutionsKeptBy } from '#app/features/directory/policy.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';

interface Part {
  skip: number;
  take: number;
}

/**
 * Services that wait for the actor's confirmation, the longest unconfirmed first: of the institutions the actor
 * coordinates, or of the whole region for its officers. The counterpart of `freshnessOf` in SQL.
 */
export async function staleServices(
  actor: Actor,
  { skip, take }: Part = { skip: 0, take: 5 },
): Promise<{ total: number; services: ListedService[] }> {
  const everywhere = canKeepEveryService(actor) ? 1 : 0;
  const mine = JSON.stringify(institutionsKeptBy(actor));
  const yearAgo = new Date(now().getTime() - CONFIRMED_FOR_DAYS * 86_400_000);
  const rows = await db.$queryRaw<{ id: string; total: number | bigint }[]>`
    SELECT s."id" AS id, COUNT(*) OVER () AS total
    FROM "Service" s
    LEFT JOIN (SELECT "serviceId", MAX("verifiedAt") AS at FROM "Verification" GROUP BY "serviceId") v
      ON v."serviceId" = s."id"
    WHERE s."archivedAt" IS NULL
      AND (${everywhere} = 1 OR s."providerId" IN (SELECT value FROM json_each(${mine})))
      AND (v.at IS NULL OR s."changedAt" > v.at OR v.at < ${yearAgo})
    ORDER BY v.at IS NOT NULL, v.at, s."changedAt", s."id"
    LIMIT ${take} OFFSET ${skip}`;
  return { total: Number(rows[0]?.total ?? 0), services: await listedServices(rows.map(({ id }) => id)) };
}
