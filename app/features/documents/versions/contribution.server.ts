import { setImmediate as pause } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { ownDocument } from '../scope.server.ts';
import { writers } from './people.server.ts';

const BATCH = 500;

export interface Share {
  institutionId: string | null;
  institution: string;
  people: number;
  /** Saved changes of the text. */
  changes: number;
  /** Characters that were written, whether they stand today or not. */
  characters: number;
  first: string;
  last: string;
}

/** What each institution wrote into a document, counted from its log; the greatest share first. */
export async function contributions(actor: Actor, documentId: string) {
  const document = await ownDocument(db, actor, documentId);
  const people = await countByPerson(documentId);
  const known = await writers(document.groupId, [...people.keys()]);
  const shares = new Map<string, Share>();
  for (const [personId, own] of people) {
    const { institutionId = null, institution = '' } = known.get(personId) ?? {};
    const key = institutionId ?? '';
    const share = shares.get(key);
    if (!share) shares.set(key, { institutionId, institution, people: 1, ...own });
    else {
      share.people += 1;
      share.changes += own.changes;
      share.characters += own.characters;
      if (own.first < share.first) share.first = own.first;
      if (own.last > share.last) share.last = own.last;
    }
  }
  return { document, shares: [...shares.values()].sort((a, b) => b.characters - a.characters) };
}

type Count = Pick<Share, 'changes' | 'characters' | 'first' | 'last'>;

async function countByPerson(documentId: string): Promise<Map<string, Count>> {
  const people = new Map<string, Count>();
  let after = 0;
  for (;;) {
    const rows = await db.documentUpdate.findMany({
      where: { documentId, seq: { gt: after }, authorId: { not: null } },
      orderBy: { seq: 'asc' },
      take: BATCH,
      select: { seq: true, authorId: true, bytes: true, at: true },
    });
    for (const { authorId, bytes, at } of rows) {
      const time = at.toISOString();
      const own = people.get(authorId ?? '') ?? { changes: 0, characters: 0, first: time, last: time };
      people.set(authorId ?? '', own);
      own.changes += 1;
      own.characters += charactersIn(bytes);
      own.last = time;
    }
    if (rows.length < BATCH) return people;
    after = rows.at(-1)?.seq ?? after;
    // Long logs are counted a batch at a time, so that others are served in between.
    await pause();
  }
}

function charactersIn(bytes: Uint8Array): number {
  let count = 0;
  for (const struct of Y.decodeUpdate(bytes).structs)
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) count += struct.length;
  return count;
}
