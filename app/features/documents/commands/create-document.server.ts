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
  if (!actor.seats.some((seat) => seat.groupId === groupId)) throw new AppError('not_found');
  if (!canCreateDocument(actor, groupId)) throw new AppError('forbidden');
  return transaction('create document', async (tx) => {
    const seat = { groupId, personId: actor.personId, endedAt: null, group: { archivedAt: null } };
    if ((await tx.seat.count({ where: seat })) === 0) throw new AppError('not_found');
    return insert(tx, { kind, groupId, meeting: null, title, content, actor });
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
export function createNote(tx: Tx, { meeting, ...note }: NewNote): Promise<string> {
  return insert(tx, { ...note, kind: 'note', meeting });
}

interface NewDocument extends Omit<NewNote, 'meeting'> {
  kind: DocumentKind;
  meeting: { id: string } | null;
}

async function insert(
  tx: Tx,
  { kind, groupId, meeting, title, content, actor }: NewDocument,
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
      updates: { create: { seq: 1, authorId: null, bytes: firstUpdate(freshIds(content)), at } },
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
