import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe } from '#app/platform/events/subscribe.server.ts';
import type { StoredEvent } from '#app/platform/events/types.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';
import { queueResetMail, RESET_MINUTES } from './passwords/mail.server.ts';

/** Sends the reset links that were asked for. */
export function registerAccountSubscribers(): void {
  subscribe('accounts: reset links', { 'password.resetRequested': sendResetLink });
}

async function sendResetLink(tx: Tx, event: StoredEvent<'password.resetRequested'>): Promise<void> {
  const { personId } = event.payload;
  const person = personId
    ? await tx.person.findUnique({
        where: { id: personId, suspendedAt: null },
        select: { id: true, email: true, language: true },
      })
    : null;
  if (!person) return;
  const token = newToken();
  const expiresAt = new Date(Date.parse(event.at) + RESET_MINUTES * 60_000);
  await tx.passwordReset.create({ data: { personId: person.id, tokenHash: hashToken(token), expiresAt } });
  await queueResetMail(tx, person, token, event.id);
}
