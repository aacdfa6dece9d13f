import type { Actor } from '#app/features/accounts/actor.ts';
import { createNote } from '#app/features/documents/commands/create-document.server.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { byInstitution } from '../attendance.ts';
import { invitedPeople } from '../invitees.server.ts';
import { noteContent } from '../note-content.ts';
import { canOpenNote } from '../policy.ts';
import { managedMeeting } from '../scope.server.ts';

/**
 * The meeting's note, created from the agenda when there is none: gives the document's id. However many
 * facilitators ask at once, there is one note. It is written in Polish, the group's common language.
 */
export async function openNote(actor: Actor, meetingId: string): Promise<string> {
  return transaction('open note', async (tx) => {
    const meeting = await managedMeeting(tx, actor, meetingId);
    if (!canOpenNote(actor, meeting.groupId)) throw new AppError('forbidden');
    const existing = await tx.document.findUnique({ where: { meetingId }, select: { id: true } });
    if (existing) return existing.id;
    if (meeting.status === 'cancelled')
      throw new AppError('conflict', { message: 'meetings:error.cancelled' });
    const documentId = await start(tx, actor, meeting);
    await record(tx, {
      type: 'note.opened',
      actor,
      object: { type: 'meeting', id: meetingId },
      payload: { meetingId, groupId: meeting.groupId, documentId },
    });
    return documentId;
  });
}

async function start(
  tx: Tx,
  actor: Actor,
  meeting: Awaited<ReturnType<typeof managedMeeting>>,
): Promise<string> {
  const t = translator(SOURCE_LANGUAGE);
  const institutions = byInstitution(await invitedPeople(tx, meeting.id));
  const place = meeting.mode === 'online' ? t('meetings:mode.online') : meeting.venue;
  return createNote(tx, {
    meeting: { id: meeting.id },
    groupId: meeting.groupId,
    title: t('meetings:note.title', { title: meeting.title }),
    content: noteContent({ ...meeting, place, institutions }, t),
    actor,
  });
}
