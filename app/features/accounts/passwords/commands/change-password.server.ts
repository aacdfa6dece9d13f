import type { z } from 'zod';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { endAllSessions, startSession } from '#app/platform/session/session.server.ts';
import type { Actor } from '../../actor.ts';
import { limitSignIn } from '../../sessions/limits.server.ts';
import { chosenPasswordHash } from '../choose.server.ts';
import { passwordMatches } from '../hash.server.ts';
import { queuePasswordNotice } from '../mail.server.ts';
import type { ChangePassword } from '../schema.ts';

/** Needs the current password; every session ends and the browser at hand gets a new one. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: z.output<typeof ChangePassword>,
  from: string,
): Promise<{ cookie: string }> {
  await limitSignIn(actor.email, from);
  const { passwordHash: before } = await db.person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: { passwordHash: true },
  });
  if (!(await passwordMatches(before, currentPassword))) {
    throw new AppError('invalid', {
      message: 'accounts:error.currentPasswordWrong',
      field: 'currentPassword',
    });
  }
  const passwordHash = await chosenPasswordHash(password, [actor.email, actor.name]);
  await transaction('change password', async (tx) => {
    const changed = await tx.person.updateMany({
      where: { id: actor.personId, passwordHash: before, suspendedAt: null },
      data: { passwordHash },
    });
    if (changed.count === 0) throw new AppError('conflict', { message: 'accounts:error.changedMeanwhile' });
    await tx.passwordReset.updateMany({
      where: { personId: actor.personId, usedAt: null },
      data: { usedAt: now() },
    });
    await endAllSessions(tx, actor.personId);
    const object = { type: 'person', id: actor.personId };
    const { personId } = actor;
    await record(tx, { type: 'password.changed', actor, object, payload: { personId, via: 'account' } });
    await record(tx, {
      type: 'sessions.ended',
      actor,
      object,
      payload: { personId, reason: 'passwordChanged' },
    });
    await queuePasswordNotice(tx, actor);
  });
  return startSession(actor.personId);
}
