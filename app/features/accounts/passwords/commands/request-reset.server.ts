import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { limitReset } from '../../sessions/limits.server.ts';

/**
 * Notes that a reset was asked for; the mail is made afterwards, from the event, so that a known and an
 * unknown address get the same answer in the same time.
 */
export async function requestReset(email: string, from: string): Promise<void> {
  await limitReset(email, from);
  const person = await db.person.findUnique({ where: { email, suspendedAt: null }, select: { id: true } });
  const personId = person?.id ?? null;
  await transaction('request reset', (tx) =>
    record(tx, {
      type: 'password.resetRequested',
      actor: null,
      object: { type: 'address', id: hashToken(email) },
      payload: { personId },
    }),
  );
}
