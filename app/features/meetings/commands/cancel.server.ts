import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { managedMeeting } from '../scope.server.ts';

/** Calls a meeting off, with a reason for the invited. It stays visible as cancelled. */
export async function cancelMeeting(actor: Actor, meetingId: string, reason: string): Promise<void> {
  await transaction('cancel meeting', async (tx) => {
    const meeting = await managedMeeting(tx, actor, meetingId);
    if (meeting.status === 'cancelled')
      throw new AppError('conflict', { message: 'meetings:error.cancelled' });
    if (meeting.endsAt <= now()) throw new AppError('conflict', { message: 'meetings:error.over' });
    const sequence = meeting.sequence + 1;
    await tx.meeting.update({
      where: { id: meetingId },
      data: { status: 'cancelled', cancelReason: reason, sequence, changedAt: now() },
    });
    await record(tx, {
      type: 'meeting.cancelled',
      actor,
      object: { type: 'meeting', id: meetingId },
      payload: { meetingId, groupId: meeting.groupId, sequence },
    });
  });
}
