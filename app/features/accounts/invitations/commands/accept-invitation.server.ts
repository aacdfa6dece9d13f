import { now } from '#app/platform/clock.ts';
import { db, type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { GlobalRole } from '../../actor.ts';
import { chosenPasswordHash } from '../../passwords/choose.server.ts';
import { passwordMatches } from '../../passwords/hash.server.ts';
import { startEmployment } from '../../people/employment.server.ts';
import { raiseGlobalRole } from '../../people/global-role.server.ts';
import { limitSignIn } from '../../sessions/limits.server.ts';
import { findInvitation, openInvitation } from '../queries.server.ts';
import type { Acceptance } from '../schema.ts';

/**
 * Makes the account, or adds the work to the account that the address has and whose password is shown.
 * The link works once.
 */
export async function acceptInvitation(
  token: string,
  { password, name = '', email: typed = '' }: Acceptance,
  from: string,
): Promise<{ personId: string; globalRole: GlobalRole; institutionId: string | null }> {
  const invitation = await findInvitation(token);
  const email = invitation.email || typed;
  const account = await db.person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true },
  });
  const passwordHash = account
    ? await proveAccount(account, email, password, from)
    : await chosenPasswordHash(password, [email, name]);

  return transaction('accept invitation', async (tx) => {
    const taken = await tx.invitation.updateMany({
      where: openInvitation(token),
      data: { acceptedAt: now() },
    });
    if (taken.count === 0) throw gone();
    const { id, globalRole, role, institutionId } = await tx.invitation.findUniqueOrThrow({
      where: { id: invitation.id },
    });
    const person =
      (await tx.person.findUnique({ where: { email } })) ??
      (await tx.person.create({ data: { email, name, passwordHash, language: invitation.language } }));
    if (person.passwordHash !== passwordHash || person.suspendedAt) throw gone();
    const actor = { personId: person.id, globalRole: person.globalRole };
    const payload = { invitationId: id, personId: person.id, institutionId };
    await record(tx, { type: 'invitation.accepted', actor, object: { type: 'invitation', id }, payload });
    const globalRoleNow = await raiseGlobalRole(tx, person, globalRole);
    if (institutionId) await startEmployment(tx, actor, { personId: person.id, institutionId, role });
    await closeFirstAdministratorLinks(tx);
    return { personId: person.id, globalRole: globalRoleNow, institutionId };
  });
}

async function proveAccount(
  account: { passwordHash: string | null; suspendedAt: Date | null },
  email: string,
  password: string,
  from: string,
): Promise<string | null> {
  await limitSignIn(email, from);
  if ((await passwordMatches(account.passwordHash, password)) && !account.suspendedAt)
    return account.passwordHash;
  throw new AppError('invalid', { message: 'accounts:error.accountPasswordWrong', field: 'password' });
}

/** They are for an empty house only. */
function closeFirstAdministratorLinks(tx: Tx) {
  return tx.invitation.updateMany({
    where: { institutionId: null, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now() },
  });
}

const gone = () => new AppError('gone', { message: 'accounts:error.invitationGone' });
