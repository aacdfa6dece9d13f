import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { freshIds } from '../content/block-ids.ts';
import { firstUpdate } from '../content/first-update.server.ts';
import { EMPTY } from '../content/json.ts';
import { SCHEMA_VERSION } from '../content/version.ts';
import type { DocumentKind } from '../kinds.ts';
import { canCreateDocument } from '../policy.ts';
import type { DocumentInput } from '../schema.ts';

/** Starts a document in a group, with the content of its template; gives its id. Members and facilitators of the group may. */
export async function createDocument(
  actor: Actor,
  groupId: string,
  { title }: DocumentInput,
  content: JSONContent = EMPTY,
  kind: DocumentKind = 'solution',
): Promise<string> {
  return beginDocument(actor, groupId, { title, kind, update: firstUpdate(freshIds(content)) });
}

interface Beginning {
  title: string;
  kind: DocumentKind;
  /** The first update of its log, as `firstUpdate` makes it. */
  update: Uint8Array;
}

/** Starts a document from an update that is made already; `also` runs in the same transaction. */
export async function beginDocument(
  actor: Actor,
  groupId: string,
  beginning: Beginning,
  also: (tx: Tx, documentId: string) => Promise<void> = async () => undefined,
): Promise<string> {
  if (!actor.seats.some((seat) => seat.groupId === groupId)) throw new AppError('not_found');
  if (!canCreateDocument(actor, groupId)) throw new AppError('forbidden');
  return transaction('create document', async (tx) => {
    const seat = { groupId, personId: actor.personId, endedAt: null, group: { archivedAt: null } };
    if ((await tx.seat.count({ where: seat })) === 0) throw new AppError('not_found');
    const id = await insert(tx, { ...beginning, groupId, meeting: null, actor });
    await also(tx, id);
    return id;
  });
}

interface NewNote {
  meeting: { id: string };
  groupId: string;
  title: string;
  /** What the note starts with, e.g. the agenda. */
  content: JSONContent;
  actor: Actor;
}

/** Starts a meeting's note within the caller's transaction; gives its id. The caller has judged the rights. */
export function createNote(tx: Tx, { content, ...note }: NewNote): Promise<string> {
  return insert(tx, { ...note, kind: 'note', update: firstUpdate(freshIds(content)) });
}

interface NewDocument extends Beginning {
  groupId: string;
  actor: Actor;
  meeting: { id: string } | null;
}

async function insert(
  tx: Tx,
  { kind, groupId, meeting, title, update, actor }: NewDocument,
): Promise<string> {
  const id = newId();
  const at = now();
  const meetingId = meeting?.id ?? null;
  await tx.document.create({
    data: {
      id,
      kind,
      title,
      groupId,
      meetingId,
      schemaVersion: SCHEMA_VERSION,
      createdById: actor.personId,
      createdAt: at,
      changedAt: at,
      updates: { create: { seq: 1, authorId: null, bytes: update as Uint8Array<ArrayBuffer>, at } },
    },
    select: { id: true },
  });
  await record(tx, {
    type: 'document.created',
    actor,
    object: { type: 'document', id },
    payload: { documentId: id, groupId, kind, meetingId },
  });
  return id;
}
