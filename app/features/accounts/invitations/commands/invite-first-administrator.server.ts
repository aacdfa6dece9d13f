import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';
import { validUntil } from '../lifetime.ts';
import { invitationUrl } from '../mail.server.ts';
import { PENDING } from '../queries.server.ts';

/**
 * The link that makes the first administrator, for the server to print while nobody has an account; null as
 * soon as somebody has. Asking again ends the earlier link.
 */
export async function createFirstAdministratorLink(): Promise<string | null> {
  const token = newToken();
  return transaction('invite first administrator', async (tx) => {
    if ((await tx.person.count()) > 0) return null;
    await tx.invitation.updateMany({
      where: { ...PENDING, institutionId: null },
      data: { revokedAt: now() },
    });
    const { id } = await tx.invitation.create({
      data: { email: '', globalRole: 'admin', tokenHash: hashToken(token), expiresAt: validUntil(now()) },
      select: { id: true },
    });
    await record(tx, {
      type: 'person.invited',
      actor: null,
      object: { type: 'invitation', id },
      payload: { invitationId: id, institutionId: null, role: 'member', globalRole: 'admin' },
    });
    return invitationUrl(token);
  });
}
