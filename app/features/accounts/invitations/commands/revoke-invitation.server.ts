import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../../actor.ts';
import { managedInvitation } from '../managed.server.ts';

/** The mailed link stops working. */
export async function revokeInvitation(
  actor: Actor,
  invitationId: string,
): Promise<{ institutionId: string }> {
  return transaction('revoke invitation', async (tx) => {
    const found = await managedInvitation(tx, actor, invitationId);
    if (found.acceptedAt) throw new AppError('conflict', { message: 'accounts:error.invitationClosed' });
    const { institutionId } = found;
    if (found.revokedAt) return { institutionId };
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: now() } });
    const object = { type: 'invitation', id: invitationId };
    await record(tx, { type: 'invitation.revoked', actor, object, payload: { invitationId, institutionId } });
    return { institutionId };
  });
}
