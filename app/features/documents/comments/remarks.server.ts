import type { Tx } from '#app/platform/db/db.server.ts';
import { openRoom } from '../sync/rooms.server.ts';
import { MAX_THREADS } from './limits.ts';
import type { RemarkState } from './outcomes.ts';
import { type Anchor, FlowingText, type Passage } from './passages.ts';
import { oneLine } from './replace-passage.ts';

/** Where a thread stands, before its words are read. */
export interface Placed {
  id: string;
  /** The whole document is meant. */
  whole: boolean;
  /** The passage in the flowing text; null: gone, or the whole document. */
  passage: Passage | null;
  /** Relative positions of the passage as base64, fresh from the server's copy. */
  anchor: string | null;
  head: string | null;
}

const WHERE = { open: { resolvedAt: null }, resolved: { resolvedAt: { not: null } }, all: {} } as const;

const STORED = { id: true, anchor: true, head: true, quote: true, proposal: true } as const;

/** All threads in the order of the text: on the whole first, those whose text is gone last. */
export async function placedThreads(tx: Tx, documentId: string, state: RemarkState): Promise<Placed[]> {
  const rows = await tx.commentThread.findMany({
    where: { documentId, ...WHERE[state] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MAX_THREADS,
    select: STORED,
  });
  if (rows.length === 0) return [];
  const text = new FlowingText((await openRoom(documentId)).doc);
  return rows.map((row) => place(text, row)).sort((a, b) => rank(a) - rank(b));
}

/** Where one thread stands. */
export async function placedThread(tx: Tx, documentId: string, threadId: string): Promise<Placed> {
  const row = await tx.commentThread.findUniqueOrThrow({ where: { id: threadId }, select: STORED });
  return place(new FlowingText((await openRoom(documentId)).doc), row);
}

interface Stored extends Anchor {
  id: string;
  quote: string;
  /** Stands in the text instead of the quote once it was accepted. */
  proposal: string;
}

function place(text: FlowingText, { id, quote, proposal, ...stored }: Stored): Placed {
  const whole = stored.anchor.byteLength === 0;
  const passage = whole ? null : text.find(stored, quote, oneLine(proposal));
  const fresh = passage && text.anchor(passage);
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  return { id, whole, passage, anchor: fresh && base64(fresh.anchor), head: fresh && base64(fresh.head) };
}

function rank({ whole, passage }: Placed): number {
  if (whole) return -1;
  return passage ? passage.from : Number.MAX_SAFE_INTEGER;
}
