import type { z } from 'zod';
import { now } from '#app/platform/clock.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';
import type { Actor } from '../../actor.ts';
import { canGiveGlobalRole, canInvite } from '../../policy.ts';
import { limitInvitations } from '../../sessions/limits.server.ts';
import { validUntil } from '../lifetime.ts';
import { queueInvitationMail } from '../mail.server.ts';
import { PENDING } from '../queries.server.ts';
import type { InvitePerson } from '../schema.ts';

/**
 * Invites an address to work in Splot for an institution; the link travels by mail and holds for seven days.
 * The token is given back for whoever sets up sample data and must not reach a page.
 */
export async function invitePerson(
  actor: Actor,
  institutionId: string,
  input: z.output<typeof InvitePerson>,
): Promise<{ invitationId: string; token: string }> {
  await limitInvitations(actor.personId);
  const token = newToken();
  const invitationId = await transaction('invite person', async (tx) => {
    const institution = await tx.institution.findFirst({
      where: { id: institutionId, archivedAt: null },
      select: { name: true },
    });
    if (!institution) throw new AppError('not_found');
    if (!canInvite(actor, institutionId)) throw new AppError('forbidden');
    if (input.globalRole !== 'none' && !canGiveGlobalRole(actor)) throw new AppError('forbidden');
    await refuseDoubles(tx, institutionId, input.email);
    const expiresAt = validUntil(now());
    const { id } = await tx.invitation.create({
      data: { ...input, institutionId, tokenHash: hashToken(token), invitedById: actor.personId, expiresAt },
      select: { id: true },
    });
    const { role, globalRole } = input;
    const payload = { invitationId: id, institutionId, role, globalRole };
    await record(tx, { type: 'person.invited', actor, object: { type: 'invitation', id }, payload });
    const names = { institution: institution.name, inviter: actor.name };
    await queueInvitationMail(tx, { ...input, ...names, invitationId: id, expiresAt, token });
    return id;
  });
  return { invitationId, token };
}

async function refuseDoubles(tx: Tx, institutionId: string, email: string): Promise<void> {
  const employed = await tx.employment.count({ where: { institutionId, endedAt: null, person: { email } } });
  if (employed > 0)
    throw new AppError('conflict', { message: 'accounts:error.worksHereAlready', field: 'email' });
  const invited = await tx.invitation.count({ where: { ...PENDING, institutionId, email } });
  if (invited > 0)
    throw new AppError('conflict', { message: 'accounts:error.invitedAlready', field: 'email' });
}
