import { createHash } from 'node:crypto';
import type { JSONContent } from '@tiptap/core';
import * as Y from 'yjs';
import { db } from '#app/platform/db/db.server.ts';
import { readDoc } from '../content/json.ts';
import { settled } from '../sync/append.server.ts';
import { roomIfOpen } from '../sync/rooms.server.ts';

/** The text at one sequence of the log, with what a version keeps of it. */
export interface Moment {
  seq: number;
  content: JSONContent;
  json: string;
  /** Of the JSON, hexadecimal. */
  sha256: string;
  state: Uint8Array<ArrayBuffer>;
}

/** The last sequence of a document's log, everything on its way included; 0 for an unknown document. */
export async function headOf(documentId: string): Promise<number> {
  const room = roomIfOpen(documentId);
  if (room && !room.trouble) await settled(room);
  const last = await db.documentUpdate.aggregate({ where: { documentId }, _max: { seq: true } });
  return last._max.seq ?? 0;
}

/** The document as it was when its log ended at `seq`, folded from the nearest kept state. */
export async function docAt(documentId: string, seq: number): Promise<Y.Doc> {
  const base = await nearestState(documentId, seq);
  const rows = await db.documentUpdate.findMany({
    where: { documentId, seq: { gt: base?.seq ?? 0, lte: seq } },
    orderBy: { seq: 'asc' },
    select: { bytes: true },
  });
  const doc = new Y.Doc();
  doc.transact(() => {
    if (base) Y.applyUpdate(doc, base.state);
    for (const row of rows) Y.applyUpdate(doc, row.bytes);
  });
  return doc;
}

async function nearestState(documentId: string, seq: number) {
  const where = { documentId, seq: { lte: seq } };
  const select = { seq: true, state: true };
  const version = await db.documentVersion.findFirst({ where, orderBy: { seq: 'desc' }, select });
  const snapshot = await db.documentSnapshot.findFirst({ where, select });
  return version && snapshot && snapshot.seq > version.seq ? snapshot : (version ?? snapshot);
}

export async function momentAt(documentId: string, seq: number): Promise<Moment> {
  const doc = await docAt(documentId, seq);
  const content = readDoc(doc);
  const json = JSON.stringify(content);
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>;
  doc.destroy();
  return { seq, content, json, sha256: createHash('sha256').update(json).digest('hex'), state };
}
