import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import type { Moment } from './moment.server.ts';

interface NewVersion {
  documentId: string;
  moment: Moment;
  kind: 'automatic' | 'named' | 'restored' | 'adopted';
  name?: string;
  createdById?: string | null;
  restoredFromId?: string;
}

/** Keeps a moment of a document's log as a version, within the caller's transaction; gives its id. */
export async function keepVersion(tx: Tx, { documentId, moment, ...facts }: NewVersion): Promise<string> {
  const id = newId();
  const { seq, json, sha256, state } = moment;
  await tx.documentVersion.create({
    data: { id, documentId, seq, json, sha256, state, createdAt: now(), ...facts },
    select: { id: true },
  });
  return id;
}

/** The version at exactly this sequence, made when there is none. */
export async function versionAt(tx: Tx, documentId: string, moment: Moment): Promise<string> {
  const known = await tx.documentVersion.findFirst({
    where: { documentId, seq: moment.seq },
    select: { id: true },
  });
  return known?.id ?? keepVersion(tx, { documentId, moment, kind: 'automatic' });
}
