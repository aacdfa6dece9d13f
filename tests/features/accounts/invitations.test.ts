import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/features/accounts/actor.ts';
import { acceptInvitation } from '#app/features/accounts/invitations/commands/accept-invitation.server.ts';
import { createFirstAdministratorLink } from '#app/features/accounts/invitations/commands/invite-first-administrator.server.ts';
import { invitePerson } from '#app/features/accounts/invitations/commands/invite-person.server.ts';
import { resendInvitation } from '#app/features/accounts/invitations/commands/resend-invitation.server.ts';
import { revokeInvitation } from '#app/features/accounts/invitations/commands/revoke-invitation.server.ts';
import { findInvitation, pendingInvitations } from '#app/features/accounts/invitations/queries.server.ts';
import { InvitePerson } from '#app/features/accounts/invitations/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import { signedIn } from '#prisma/seed/people.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

const PASSWORD = 'cztery wielkie zielone żaby';
const HERE = 'loopback';
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});

const invite = (actor: Actor, institutionId: string, email: string, more = {}) =>
  invitePerson(actor, institutionId, InvitePerson.parse({ email, role: 'member', language: 'pl', ...more }));
const accept = (token: string, password = PASSWORD) =>
  acceptInvitation(token, { password, name: 'Nowa osoba' }, HERE);
const mailsTo = (to: string) => db.outboxMail.findMany({ where: { to }, orderBy: { createdAt: 'asc' } });
const gone = { code: 'gone' };

describe('inviting', () => {
  it('mails the link in the chosen language and keeps the token out of the log and the table', async () => {
    const email = 'nowa@pila.example';
    const { token, invitationId } = await invite(cast.librarian, cast.institutions.pila, email, {
      language: 'uk',
    });
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toBe('Запрошення до Splot: Biblioteka w Pile');
    expect(mail?.text).toContain(`/zaproszenie/${token}?lang=uk`);
    expect(token).toMatch(/^[\w-]{43}$/);
    const events = await db.event.findMany({ where: { objectId: invitationId } });
    expect(events.map(({ type }) => type)).toEqual(['person.invited']);
    expect(JSON.stringify(events)).not.toContain(token);
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  });

  it('is for those who manage the institution', async () => {
    const { pila } = cast.institutions;
    for (const actor of [cast.colleague, cast.neighbour, cast.facilitator]) {
      await expect(invite(actor, pila, 'obca@pila.example')).rejects.toMatchObject({ code: 'forbidden' });
    }
    await invite(cast.officer, pila, 'od-urzednika@pila.example');
    const unknown = '01890000-0000-7000-8000-000000000000';
    await expect(invite(cast.admin, unknown, 'nikt@pila.example')).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('only an administrator makes officers', async () => {
    const { pila } = cast.institutions;
    for (const actor of [cast.librarian, cast.officer]) {
      const asked = invite(actor, pila, 'awans@pila.example', { globalRole: 'admin' });
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('refuses an address that works there or is invited, at the field', async () => {
    const { pila } = cast.institutions;
    await expect(invite(cast.librarian, pila, cast.colleague.email)).rejects.toMatchObject({
      code: 'conflict',
      detail: { field: 'email', message: 'accounts:error.worksHereAlready' },
    });
    await invite(cast.librarian, pila, 'dwa-razy@pila.example');
    await expect(invite(cast.librarian, pila, 'dwa-razy@pila.example')).rejects.toMatchObject({
      detail: { field: 'email', message: 'accounts:error.invitedAlready' },
    });
  });

  it('two at once to one address leave one invitation', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() => invite(cast.librarian, cast.institutions.pila, 'naraz@pila.example')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await mailsTo('naraz@pila.example')).toHaveLength(1);
  });
});

describe('accepting', () => {
  it('makes the account and the employment, once', async () => {
    const { token } = await invite(cast.librarian, cast.institutions.pila, 'raz@pila.example', {
      role: 'coordinator',
      language: 'en',
    });
    const answers = await Promise.allSettled([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(accept(token)).rejects.toMatchObject(gone);
    const person = await db.person.findUniqueOrThrow({
      where: { email: 'raz@pila.example' },
      include: { employments: true },
    });
    expect(person).toMatchObject({ name: 'Nowa osoba', language: 'en', globalRole: 'none' });
    expect(person.employments).toHaveLength(1);
    expect(person.employments[0]).toMatchObject({
      institutionId: cast.institutions.pila,
      role: 'coordinator',
    });
  });

  it('refuses a guessable password and leaves the link usable', async () => {
    const { token } = await invite(cast.librarian, cast.institutions.pila, 'slaba@pila.example');
    await expect(accept(token, 'wielkopolska2026')).rejects.toMatchObject({
      code: 'invalid',
      detail: { field: 'password', message: 'accounts:error.passwordGuessable' },
    });
    await accept(token);
  });

  it('an address with an account shows its password and gets the work beside the other', async () => {
    const { token } = await invite(cast.neighbour, cast.institutions.krzywin, cast.colleague.email);
    await expect(accept(token, PASSWORD)).rejects.toMatchObject({
      detail: { field: 'password', message: 'accounts:error.accountPasswordWrong' },
    });
    await accept(token, 'splot-demo');
    const colleague = await signedIn(cast.colleague.personId);
    expect(colleague.name).toBe(cast.colleague.name);
    expect(colleague.employments.map((job) => job.institutionId).sort()).toEqual(
      [cast.institutions.pila, cast.institutions.krzywin].sort(),
    );
  });

  it('a suspended account cannot be brought back by an invitation', async () => {
    const email = 'zawieszona@pila.example';
    const first = await accept((await invite(cast.librarian, cast.institutions.pila, email)).token);
    await db.person.update({ where: { id: first.personId }, data: { suspendedAt: new Date() } });
    const { token } = await invite(cast.neighbour, cast.institutions.krzywin, email);
    await expect(accept(token)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('raises the role in the region that an administrator gave', async () => {
    const { token } = await invite(cast.admin, cast.institutions.rops, 'urzednik2@rops.example', {
      globalRole: 'officer',
    });
    const { personId, globalRole } = await accept(token);
    expect(globalRole).toBe('officer');
    expect((await signedIn(personId)).globalRole).toBe('officer');
  });

  it.each(['', 'x', 'a'.repeat(43), '../../etc', "' OR 1=1 --"])(
    'a forged token %j opens nothing',
    async (token) => {
      await expect(findInvitation(token)).rejects.toMatchObject(gone);
      await expect(accept(token)).rejects.toMatchObject(gone);
    },
  );

  it('an expired link opens nothing', async () => {
    const { token, invitationId } = await invite(
      cast.librarian,
      cast.institutions.pila,
      'pozno@pila.example',
    );
    const { createdAt, expiresAt } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / 86_400_000)).toBe(7);
    await db.invitation.update({
      where: { id: invitationId },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expect(accept(token)).rejects.toMatchObject(gone);
  });
});

describe('sending again and taking back', () => {
  it('a new link replaces the earlier one, also after it expired', async () => {
    const email = 'ponownie@pila.example';
    const { token, invitationId } = await invite(cast.librarian, cast.institutions.pila, email);
    await db.invitation.update({ where: { id: invitationId }, data: { expiresAt: new Date(0) } });
    await resendInvitation(cast.librarian, invitationId);
    const [, second] = await mailsTo(email);
    const fresh = /\/zaproszenie\/([\w-]{43})/.exec(second?.text ?? '')?.[1] ?? '';
    expect(fresh).not.toBe(token);
    await expect(accept(token)).rejects.toMatchObject(gone);
    await accept(fresh);
    await expect(resendInvitation(cast.librarian, invitationId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a link taken back opens nothing', async () => {
    const { token, invitationId } = await invite(
      cast.librarian,
      cast.institutions.pila,
      'cofnieta@pila.example',
    );
    await revokeInvitation(cast.librarian, invitationId);
    await expect(accept(token)).rejects.toMatchObject(gone);
    await expect(resendInvitation(cast.librarian, invitationId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it("another institution's invitation is not there", async () => {
    const { invitationId } = await invite(cast.librarian, cast.institutions.pila, 'obce@pila.example');
    for (const act of [resendInvitation, revokeInvitation]) {
      await expect(act(cast.neighbour, invitationId)).rejects.toMatchObject({ code: 'not_found' });
    }
    expect(await pendingInvitations(cast.neighbour, cast.institutions.pila)).toEqual([]);
    const seen = await pendingInvitations(cast.librarian, cast.institutions.pila);
    expect(seen.map(({ email }) => email)).toContain('obce@pila.example');
  });
});

describe("the first administrator's link", () => {
  it('is not given once somebody has an account', async () => {
    expect(await createFirstAdministratorLink()).toBeNull();
  });
});
