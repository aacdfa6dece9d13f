import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';

/** The reset that a mailed token still opens. */
export function openReset(token: string): Prisma.PasswordResetWhereInput {
  return {
    tokenHash: hashToken(token),
    usedAt: null,
    expiresAt: { gt: now() },
    person: { suspendedAt: null },
  };
}

/** Whose password a mailed token may set; null when it is used, expired or was never sent. */
export async function findReset(token: string) {
  const reset = await db.passwordReset.findFirst({
    where: openReset(token),
    select: {
      id: true,
      person: { select: { id: true, name: true, email: true, language: true, globalRole: true } },
    },
  });
  return reset && { resetId: reset.id, person: reset.person };
}
