import { findActor } from '#app/features/accounts/actor.server.ts';
import type { Actor, EmploymentRole, GlobalRole } from '#app/features/accounts/actor.ts';
import { acceptInvitation } from '#app/features/accounts/invitations/commands/accept-invitation.server.ts';
import { createFirstAdministratorLink } from '#app/features/accounts/invitations/commands/invite-first-administrator.server.ts';
import { invitePerson } from '#app/features/accounts/invitations/commands/invite-person.server.ts';
import { hashPassword } from '#app/features/accounts/passwords/hash.server.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { newToken } from '#app/platform/secrets/token.server.ts';

/** Short and known, so it can be given only here: the pages refuse it. */
const DEMO_PASSWORD = 'splot-demo';
const HERE = 'loopback';

export interface NewPerson {
  email: string;
  name: string;
  institutionId: string;
  role: EmploymentRole;
  globalRole?: GlobalRole;
}

/** The first administrator, by the link that an empty house prints. */
export async function seedAdministrator(email: string, name: string): Promise<Actor> {
  const link = await createFirstAdministratorLink();
  const token = link?.split('/').at(-1) ?? '';
  const { personId } = await acceptInvitation(token, { password: newToken(), name, email }, HERE);
  await giveDemoPassword(personId);
  return signedIn(personId);
}

/** A person who was invited and accepted. */
export async function seedPerson(admin: Actor, person: NewPerson): Promise<Actor> {
  const { email, name, institutionId, role, globalRole = 'none' } = person;
  const { token } = await invitePerson(admin, institutionId, {
    email,
    name,
    role,
    globalRole,
    language: 'pl',
  });
  const { personId } = await acceptInvitation(token, { password: newToken(), name }, HERE);
  await giveDemoPassword(personId);
  return signedIn(personId);
}

/** The person with the rights of this moment. */
export async function signedIn(personId: string): Promise<Actor> {
  const actor = await findActor(personId, 'seed');
  if (!actor) throw new Error(`nobody is ${personId}`);
  return actor;
}

async function giveDemoPassword(personId: string): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await transaction('demo password', (tx) =>
    tx.person.update({ where: { id: personId }, data: { passwordHash } }),
  );
}
