import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';
import type { Actor } from '../../actor.ts';
import { limitInvitations } from '../../sessions/limits.server.ts';
import { validUntil } from '../lifetime.ts';
import { queueInvitationMail } from '../mail.server.ts';
import { managedInvitation } from '../managed.server.ts';

/** Mails a new link for another seven days; the earlier link stops working. */
export async function resendInvitation(
  actor: Actor,
  invitationId: string,
): Promise<{ institutionId: string }> {
  await limitInvitations(actor.personId);
  const token = newToken();
  return transaction('resend invitation', async (tx) => {
    const found = await managedInvitation(tx, actor, invitationId);
    if (found.acceptedAt || found.revokedAt) {
      throw new AppError('conflict', { message: 'accounts:error.invitationClosed' });
    }
    const { institutionId, email } = found;
    const expiresAt = validUntil(now());
    await tx.invitation.update({
      where: { id: invitationId },
      data: { tokenHash: hashToken(token), expiresAt },
    });
    const object = { type: 'invitation', id: invitationId };
    await record(tx, { type: 'invitation.resent', actor, object, payload: { invitationId, institutionId } });
    const language = isLanguage(found.language) ? found.language : SOURCE_LANGUAGE;
    const names = { institution: found.institution.name, inviter: actor.name };
    await queueInvitationMail(tx, { invitationId, email, language, ...names, expiresAt, token });
    return { institutionId };
  });
}
