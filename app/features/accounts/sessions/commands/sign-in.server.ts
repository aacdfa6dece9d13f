import type { z } from 'zod';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import { passwordMatches } from '../../passwords/hash.server.ts';
import { forgiveSignIn, limitSignIn } from '../limits.server.ts';
import { openSession } from '../open-session.server.ts';
import type { SignIn } from '../schema.ts';

interface Visit {
  /** The client's network address. */
  from: string;
  /** The session that the browser had before. */
  earlierSessionId?: string | undefined;
}

/** Opens a session; the same refusal, after the same work, for a wrong password and an unknown address. */
export async function signIn(
  { email, password }: z.output<typeof SignIn>,
  visit: Visit,
): Promise<{ cookie: string }> {
  await limitSignIn(email, visit.from);
  const person = await db.person.findUnique({
    where: { email, suspendedAt: null },
    select: { id: true, passwordHash: true, globalRole: true },
  });
  const proven = await passwordMatches(person?.passwordHash, password);
  if (!person || !proven) {
    await noteRefusal(email);
    throw new AppError('invalid', { message: 'accounts:error.signInFailed' });
  }
  await forgiveSignIn(email, visit.from);
  return openSession(person, visit.earlierSessionId);
}

function noteRefusal(email: string): Promise<void> {
  const addressHash = hashToken(email);
  return transaction('note refused sign-in', (tx) =>
    record(tx, {
      type: 'session.refused',
      actor: null,
      object: { type: 'address', id: addressHash },
      payload: { addressHash },
    }),
  );
}
