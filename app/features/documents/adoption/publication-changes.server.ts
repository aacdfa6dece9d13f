import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { publicationsFor } from '../scope.server.ts';
import { compare, tally } from '../versions/compare/compare.ts';

const SELECT = { id: true, number: true, title: true, json: true, documentId: true } as const;

/** Publications stand still, and so does what changed between two of them: the last ones asked for are kept. */
const kept = singleton('publication changes', () => new Map<string, ReturnType<typeof changesOf>>());
const MOST_KEPT = 50;

/**
 * What changed between two published texts that the reader may see: since number `since`, else since the one before.
 * `reader` is who asks, or the address: comparing anew is work, so it is counted.
 */
export async function publicationChanges(
  actor: Actor | null,
  publicationId: string,
  since: number,
  reader: string,
) {
  const seen = { ...publicationsFor(actor) };
  const found = await db.publication.findFirst({
    where: { AND: [{ id: publicationId }, seen] },
    select: SELECT,
  });
  if (!found) throw new AppError('not_found');
  const before = await db.publication.findFirst({
    where: {
      AND: [seen, { documentId: found.documentId, number: earlier(found.number, since) }],
    },
    orderBy: { number: 'desc' },
    select: SELECT,
  });
  if (!before) throw new AppError('not_found');
  const key = `${before.id} ${found.id}`;
  if (!kept.has(key)) {
    await throttle('publication changes', [reader], { points: 60, seconds: 600 });
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(key, changesOf(before.json, found.json));
  }
  const { id, number, title } = found;
  return { id, number, title, from: before.number, ...(kept.get(key) ?? changesOf(before.json, found.json)) };
}

function changesOf(before: string, after: string) {
  const { passages } = compare(JSON.parse(before) as JSONContent, JSON.parse(after) as JSONContent);
  return { passages, tally: tally(passages) };
}

function earlier(number: number, since: number) {
  return Number.isInteger(since) && since > 0 && since < number ? since : { lt: number };
}

/** The newest publication before this one that the reader may see. */
export function previousPublication(actor: Actor | null, { id, number }: { id: string; number: number }) {
  return db.publication.findFirst({
    where: {
      AND: [
        publicationsFor(actor),
        { withdrawnAt: null, number: { lt: number }, document: { publications: { some: { id } } } },
      ],
    },
    orderBy: { number: 'desc' },
    select: { number: true },
  });
}
