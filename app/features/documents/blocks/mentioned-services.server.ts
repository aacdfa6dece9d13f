import type { JSONContent } from '@tiptap/core';
import { db } from '#app/platform/db/db.server.ts';
import { serviceWarning } from './choices.ts';
import { blockSources } from './sources.server.ts';

/** The services that a publication names, as the directory knows them now. Who may read the publication is judged before. */
export async function mentionedServices(publicationId: string) {
  const { json } = await db.publication.findUniqueOrThrow({
    where: { id: publicationId },
    select: { json: true },
  });
  const cards = serviceCards(JSON.parse(json) as JSONContent);
  if (cards.size === 0) return [];
  const known = await blockSources().services([...cards.keys()]);
  return [...cards].flatMap(([serviceId, checkedAt]) => {
    const live = known.get(serviceId);
    return live ? [{ serviceId, live, warning: serviceWarning(live, checkedAt) }] : [];
  });
}

export type MentionedService = Awaited<ReturnType<typeof mentionedServices>>[number];

/** By service: when its writer last looked. */
function serviceCards(node: JSONContent, found = new Map<string, string | null>()) {
  const { serviceId, checkedAt } = (node.attrs ?? {}) as Record<string, string | null>;
  if (node.type === 'serviceCard' && serviceId) found.set(serviceId, checkedAt ?? null);
  for (const child of node.content ?? []) serviceCards(child, found);
  return found;
}
