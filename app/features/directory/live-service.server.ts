import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { filtersOf } from './filters.ts';
import { freshnessOf } from './freshness.ts';
import { searchServices } from './search.server.ts';

/** Services as they stand now, by id; unknown ids are absent, archived ones say so. Everybody may know all of it. */
export async function liveServices(serviceIds: string[]) {
  const rows = await db.service.findMany({
    where: { id: { in: serviceIds } },
    select: {
      id: true,
      name: true,
      phone: true,
      status: true,
      changedAt: true,
      archivedAt: true,
      provider: { select: { name: true } },
      verifications: { orderBy: { verifiedAt: 'desc' }, take: 1, select: { verifiedAt: true } },
    },
  });
  return new Map(
    rows.map(({ id, name, phone, status, changedAt, archivedAt, provider, verifications }) => {
      const confirmedAt = verifications[0]?.verifiedAt ?? null;
      const live = {
        title: name,
        provider: provider.name,
        phone,
        status,
        changedAt: changedAt.toISOString(),
        confirmedAt: confirmedAt?.toISOString() ?? null,
        freshness: freshnessOf(changedAt, confirmedAt, now()),
        archived: archivedAt !== null,
      };
      return [id, live] as const;
    }),
  );
}

/** The first services that answer a few words, best first; none without words. */
export async function servicesByWords(text: string, language: Language) {
  if (text.trim() === '') return [];
  const filters = filtersOf(new URLSearchParams());
  const { hits } = await searchServices({ text, filters, page: 1, language });
  const live = await liveServices(hits.slice(0, 8).map(({ id }) => id));
  return hits.flatMap(({ id }) => {
    const found = live.get(id);
    return found ? [{ id, title: found.title, provider: found.provider }] : [];
  });
}
