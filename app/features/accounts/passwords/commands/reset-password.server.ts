import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { endAllSessions } from '#app/platform/session/session.server.ts';
import { chosenPasswordHash } from '../choose.server.ts';
import { queuePasswordNotice } from '../mail.server.ts';
import { findReset, openReset } from '../queries.server.ts';

/** Sets a password by the link from the mail, once; every session of the person ends. */
export async function resetPassword(token: string, password: string): Promise<void> {
  const found = await findReset(token);
  if (!found) throw new AppError('gone', { message: 'accounts:error.resetGone' });
  const { person } = found;
  const passwordHash = await chosenPasswordHash(password, [person.email, person.name]);
  await transaction('reset password', async (tx) => {
    const used = await tx.passwordReset.updateMany({ where: openReset(token), data: { usedAt: now() } });
    if (used.count === 0) throw new AppError('gone', { message: 'accounts:error.resetGone' });
    await tx.passwordReset.updateMany({
      where: { personId: person.id, usedAt: null },
      data: { usedAt: now() },
    });
    await tx.person.update({ where: { id: person.id }, data: { passwordHash } });
    await endAllSessions(tx, person.id);
    const actor = { personId: person.id, globalRole: person.globalRole };
    const object = { type: 'person', id: person.id };
    const personId = person.id;
    await record(tx, { type: 'password.changed', actor, object, payload: { personId, via: 'reset' } });
    await record(tx, {
      type: 'sessions.ended',
      actor,
      object,
      payload: { personId, reason: 'passwordReset' },
    });
    await queuePasswordNotice(tx, person);
  });
}
