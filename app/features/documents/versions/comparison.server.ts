import type * as Y from 'yjs';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { readDoc } from '../content/json.ts';
import { documentWithVersions } from './asked.server.ts';
import { type Authorship, authorshipBetween } from './authorship.server.ts';
import { blocksOf } from './compare/blocks.ts';
import { compare, type Passage, type Trace, tally } from './compare/compare.ts';
import { docAt, headOf } from './moment.server.ts';
import { type Writer, writers } from './people.server.ts';

/** A moment that was asked for: the id of a version, a sequence of the log, or now. */
export type Asked = string | number | undefined;

/** What to call a moment: a version's name or kind, and when it was. */
export interface Label {
  versionId: string | null;
  kind: 'automatic' | 'named' | 'restored' | 'adopted' | 'text' | 'now';
  name: string;
  at: string;
}

export interface AuthoredPassage extends Passage {
  /** Who made the change; null when it cannot be told. */
  authors: Pick<Writer, 'name' | 'institution'>[] | null;
}

/**
 * Two moments of a document laid over each other, the earlier one first, with who changed what; who is only asked for a
 * position is not told who wrote.
 */
export async function comparison(actor: Actor, documentId: string, od: Asked, to: Asked) {
  const document = await documentWithVersions(actor, documentId, [od, to]);
  const head = await headOf(documentId);
  const found = await Promise.all([resolve(documentId, od, head), resolve(documentId, to, head)]);
  const [from, until] = found.sort((a, b) => a.seq - b.seq);
  const before = await docAt(documentId, from.seq);
  const after = await docAt(documentId, until.seq);
  const authorship = await authorshipBetween(
    documentId,
    { seq: from.seq, doc: before },
    { seq: until.seq, doc: after },
  );
  const { passages, traces } = compared(before, after);
  const sure = isSure(before, after, authorship);
  const people = traces.map((trace, i) =>
    passages[i]?.change === 'same' || !sure ? [] : authorship.of(trace),
  );
  before.destroy();
  after.destroy();
  const known = document.asked ? new Map<string, Writer>() : await writers(document.groupId, people.flat());
  return {
    document,
    from,
    to: until,
    head,
    passages: passages.map((passage, i) => authored(passage, people[i] ?? [], known)),
    tally: tally(passages),
  };
}

function compared(before: Y.Doc, after: Y.Doc): { passages: Passage[]; traces: Trace[] } {
  return compare(readDoc(before), readDoc(after));
}

/** The log and the text count the same pieces; else no passage could be told from another. */
function isSure(before: Y.Doc, after: Y.Doc, { counts }: Authorship): boolean {
  const leaves = (doc: Y.Doc) => blocksOf(readDoc(doc)).reduce((sum, block) => sum + block.leaves.length, 0);
  return leaves(before) === counts.before && leaves(after) === counts.after;
}

function authored(passage: Passage, ids: string[], known: Map<string, Writer>): AuthoredPassage {
  const authors = ids.flatMap((id) => {
    const person = known.get(id);
    return person ? [{ name: person.name, institution: person.institution }] : [];
  });
  return { ...passage, authors: authors.length > 0 ? authors : null };
}

async function resolve(documentId: string, asked: Asked, head: number): Promise<Label & { seq: number }> {
  if (typeof asked === 'string') {
    const version = await db.documentVersion.findFirst({
      where: { id: asked, documentId },
      select: { id: true, kind: true, name: true, seq: true, createdAt: true },
    });
    if (!version) throw new AppError('not_found');
    const { id, createdAt, ...facts } = version;
    return { ...facts, versionId: id, at: createdAt.toISOString() };
  }
  const seq = Math.min(asked ?? head, head);
  const row = await db.documentUpdate.findFirst({
    where: { documentId, seq: { lte: Math.max(seq, 1) } },
    orderBy: { seq: 'desc' },
    select: { at: true },
  });
  if (!row) throw new AppError('not_found');
  const kind = asked === undefined || seq === head ? 'now' : 'text';
  return { versionId: null, kind, name: '', seq, at: row.at.toISOString() };
}
