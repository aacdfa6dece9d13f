import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canAnswer } from '../policy.ts';
import type { AnswerInput } from '../schema.ts';
import { answersFor } from '../terms.ts';

/** Whoever holds the mailed link of an invitation, or a signed-in person who answers for themselves. */
export type Answerer = { via: 'link'; inviteeId: string } | { via: 'page'; actor: Actor; meetingId: string };

/** Answers an invitation; the latest answer counts, whichever way it came. Gone when the meeting is over or called off. */
export async function answerInvitation(answerer: Answerer, input: AnswerInput): Promise<void> {
  await transaction('answer invitation', async (tx) => {
    const invitee = await invitation(tx, answerer);
    const { meeting } = invitee;
    if (!canAnswer(meeting, now())) throw new AppError('gone', { message: 'meetings:error.answeringOver' });
    if (!answersFor(meeting.mode).includes(input.answer)) {
      throw new AppError('invalid', { message: 'meetings:error.answerMissing', field: 'answer' });
    }
    await tx.invitee.update({
      where: { id: invitee.id },
      data: { ...input, answeredAt: now(), answeredVia: answerer.via },
    });
    await record(tx, {
      type: 'meeting.answered',
      actor: answerer.via === 'page' ? answerer.actor : null,
      object: { type: 'meeting', id: meeting.id },
      payload: {
        meetingId: meeting.id,
        groupId: meeting.groupId,
        inviteeId: invitee.id,
        personId: invitee.personId,
        institutionId: invitee.institutionId,
        answer: input.answer,
        via: answerer.via,
      },
    });
  });
}

async function invitation(tx: Tx, answerer: Answerer) {
  const invitee = await tx.invitee.findFirst({
    where:
      answerer.via === 'link'
        ? { id: answerer.inviteeId, person: { suspendedAt: null } }
        : { meetingId: answerer.meetingId, personId: answerer.actor.personId },
    select: {
      id: true,
      personId: true,
      institutionId: true,
      removedAt: true,
      meeting: { select: { id: true, groupId: true, status: true, mode: true, endsAt: true } },
    },
  });
  if (!invitee) throw new AppError('not_found');
  if (invitee.removedAt)
    throw new AppError(answerer.via === 'link' ? 'gone' : 'not_found', {
      message: 'meetings:error.notInvited',
    });
  return invitee;
}
