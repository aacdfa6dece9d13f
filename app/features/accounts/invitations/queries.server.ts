import { now } from '#app/platform/clock.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { hashToken } from '#app/platform/secrets/token.server.ts';
import type { Actor } from '../actor.ts';
import { canInvite } from '../policy.ts';

/** Not accepted, not revoked; it may have expired. */
export const PENDING = { acceptedAt: null, revokedAt: null } satisfies Prisma.InvitationWhereInput;

/** The invitation that a mailed token still opens. */
export function openInvitation(token: string) {
  return {
    ...PENDING,
    tokenHash: hashToken(token),
    expiresAt: { gt: now() },
  } satisfies Prisma.InvitationWhereInput;
}

/** What the holder of the link may know. Used, revoked, expired, never sent: AppError('gone'). */
export async function findInvitation(token: string) {
  const invitation = await db.invitation.findFirst({
    where: openInvitation(token),
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      language: true,
      institutionId: true,
      institution: { select: { name: true, city: true } },
      invitedBy: { select: { name: true } },
    },
  });
  if (!invitation) throw new AppError('gone', { message: 'accounts:error.invitationGone' });
  const account = await db.person.findUnique({ where: { email: invitation.email }, select: { id: true } });
  return { ...invitation, hasAccount: account !== null };
}

/** Invitations of an institution that await an answer, for those who manage it. */
export async function pendingInvitations(actor: Actor | null, institutionId: string) {
  if (!canInvite(actor, institutionId)) return [];
  const rows = await db.invitation.findMany({
    where: { ...PENDING, institutionId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, email: true, name: true, role: true, globalRole: true, expiresAt: true },
  });
  return rows.map(({ expiresAt, ...rest }) => ({
    ...rest,
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now(),
  }));
}

export type PendingInvitation = Awaited<ReturnType<typeof pendingInvitations>>[number];
