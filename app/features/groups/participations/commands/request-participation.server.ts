import type { z } from 'zod';
import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { visibleGroup } from '../../managed.server.ts';
import { canActFor } from '../../policy.ts';
import type { RequestParticipation } from '../schema.ts';

/** A coordinator asks for the institution to take part; one open request or participation at a time. */
export async function requestParticipation(
  actor: Actor,
  groupId: string,
  { institutionId, message }: z.output<typeof RequestParticipation>,
): Promise<{ participationId: string }> {
  return transaction('request participation', async (tx) => {
    await visibleGroup(tx, actor, groupId);
    if (!canActFor(actor, institutionId)) {
      throw new AppError('invalid', { message: 'groups:error.institutionMissing', field: 'institutionId' });
    }
    const open = await tx.participation.findFirst({
      where: { groupId, institutionId, state: { in: ['requested', 'active'] } },
    });
    if (open) {
      const key = open.state === 'active' ? 'groups:error.takesPartAlready' : 'groups:error.askedAlready';
      throw new AppError('conflict', { message: key, field: 'institutionId' });
    }
    const { id } = await tx.participation.create({
      data: { groupId, institutionId, message, state: 'requested', requestedById: actor.personId },
    });
    const payload = { participationId: id, groupId, institutionId };
    await record(tx, {
      type: 'participation.requested',
      actor,
      object: { type: 'participation', id },
      payload,
    });
    return { participationId: id };
  });
}
