import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../actor.ts';
import { canInvite } from '../policy.ts';

/** An invitation that the actor manages; unknown and foreign ones are the same "not found". */
export async function managedInvitation(tx: Tx, actor: Actor, invitationId: string) {
  const found = await tx.invitation.findUnique({
    where: { id: invitationId },
    include: { institution: { select: { name: true } } },
  });
  const { institutionId, institution } = found ?? {};
  if (!found || !institutionId || !institution || !canInvite(actor, institutionId))
    throw new AppError('not_found');
  return { ...found, institutionId, institution };
}
