import { invitePerson } from '#app/features/accounts/invitations/commands/invite-person.server.ts';
import { InvitePerson } from '#app/features/accounts/invitations/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import { seedPerson } from '#prisma/seed/people.ts';
import type { Area, Row, World } from './types.ts';

const id = (world: World, name: string) => world.ids[name] ?? '';
const pila =
  (rest = '') =>
  (world: World) =>
    `/instytucje/${world.institutions.pila}${rest}`;
const UNKNOWN = '01890000-0000-7000-8000-000000000000';

/** Somebody of the library of Piła whom no other row needs. */
async function spare(world: World, email: string): Promise<{ personId: string; employmentId: string }> {
  const person = {
    email,
    name: 'Osoba na próbę',
    institutionId: world.institutions.pila,
    role: 'member' as const,
  };
  const { personId } = await seedPerson(world.admin, person);
  const job = await db.employment.findFirstOrThrow({ where: { personId } });
  return { personId, employmentId: job.id };
}

/** A one-button route: read, it leads back to its page. */
const back = (file: string, path: Row['path']): Row => ({
  file,
  method: 'GET',
  path,
  expect: { others: 'away' },
});

const managers = { librarian: 'ok', officer: 'ok', admin: 'ok', visitor: 'signIn' } as const;

export const accounts: Area = {
  async prepare(world) {
    const invited = InvitePerson.parse({ email: 'tabela@pila.example', role: 'member', language: 'pl' });
    const { invitationId } = await invitePerson(world.librarian, world.institutions.pila, invited);
    const [suspended, leaver, promoted] = [
      await spare(world, 'zawieszana@pila.example'),
      await spare(world, 'odchodzaca@pila.example'),
      await spare(world, 'awansowana@pila.example'),
    ];
    Object.assign(world.ids, {
      invitation: invitationId,
      suspended: suspended.personId,
      leaver: leaver.employmentId,
      promoted: promoted.employmentId,
    });
  },
  rows: [
    {
      file: 'routes/session/sign-in.tsx',
      method: 'GET',
      path: () => '/logowanie',
      expect: { visitor: 'ok', others: 'away' },
    },
    {
      file: 'routes/session/sign-in.tsx',
      method: 'POST',
      object: 'who is in already is led on',
      path: () => '/logowanie',
      expect: { visitor: 'input', others: 'ok' },
    },
    {
      file: 'routes/session/request-reset.tsx',
      method: 'GET',
      path: () => '/haslo',
      expect: { others: 'ok' },
    },
    {
      file: 'routes/session/request-reset.tsx',
      method: 'POST',
      path: () => '/haslo',
      expect: { others: 'input' },
    },
    {
      file: 'routes/session/reset.tsx',
      method: 'GET',
      path: () => '/haslo/podrobiony',
      expect: { others: 'gone' },
    },
    {
      file: 'routes/session/reset.tsx',
      method: 'POST',
      path: () => '/haslo/podrobiony',
      form: () => ({ password: 'cztery wielkie zielone żaby' }),
      expect: { others: 'gone' },
    },
    {
      file: 'routes/session/invitation.tsx',
      method: 'GET',
      path: () => '/zaproszenie/podrobione',
      expect: { others: 'gone' },
    },
    {
      file: 'routes/session/invitation.tsx',
      method: 'POST',
      path: () => '/zaproszenie/podrobione',
      expect: { others: 'gone' },
    },
    {
      file: 'routes/account/show.tsx',
      method: 'GET',
      path: () => '/konto',
      expect: { visitor: 'signIn', others: 'ok' },
    },
    {
      file: 'routes/account/show.tsx',
      method: 'POST',
      path: () => '/konto',
      expect: { visitor: 'signIn', others: 'input' },
    },
    {
      file: 'routes/account/password.tsx',
      method: 'GET',
      path: () => '/konto/haslo',
      expect: { visitor: 'signIn', others: 'ok' },
    },
    {
      file: 'routes/account/password.tsx',
      method: 'POST',
      path: () => '/konto/haslo',
      expect: { visitor: 'signIn', others: 'input' },
    },
    back('routes/account/suspend.tsx', (world) => `/osoby/${id(world, 'suspended')}/zawieszenie`),
    {
      file: 'routes/account/suspend.tsx',
      method: 'POST',
      path: (world) => `/osoby/${id(world, 'suspended')}/zawieszenie`,
      expect: { visitor: 'signIn', admin: 'ok', others: 'missing' },
    },
    back('routes/account/restore.tsx', (world) => `/osoby/${id(world, 'suspended')}/przywrocenie`),
    {
      file: 'routes/account/restore.tsx',
      method: 'POST',
      path: (world) => `/osoby/${id(world, 'suspended')}/przywrocenie`,
      expect: { visitor: 'signIn', admin: 'ok', others: 'missing' },
    },
    back('routes/account/global-role.tsx', (world) => `/osoby/${id(world, 'suspended')}/rola`),
    {
      file: 'routes/account/global-role.tsx',
      method: 'POST',
      path: (world) => `/osoby/${id(world, 'suspended')}/rola`,
      form: () => ({ globalRole: 'officer' }),
      expect: { visitor: 'signIn', admin: 'ok', others: 'missing' },
    },
    {
      file: 'routes/institutions/list.tsx',
      method: 'GET',
      path: () => '/instytucje',
      expect: { others: 'ok' },
    },
    {
      file: 'routes/institutions/new.tsx',
      method: 'GET',
      path: () => '/instytucje/nowa',
      expect: { visitor: 'signIn', officer: 'ok', admin: 'ok', others: 'refused' },
    },
    {
      file: 'routes/institutions/new.tsx',
      method: 'POST',
      path: () => '/instytucje/nowa',
      form: () => ({ name: 'Szkoła na próbę', kind: 'school', city: 'Konin' }),
      expect: { visitor: 'signIn', officer: 'ok', admin: 'ok', others: 'refused' },
    },
    { file: 'routes/institutions/show.tsx', method: 'GET', path: pila(), expect: { others: 'ok' } },
    {
      file: 'routes/institutions/show.tsx',
      method: 'GET',
      object: 'unknown',
      path: () => `/instytucje/${UNKNOWN}`,
      expect: { others: 'missing' },
    },
    {
      file: 'routes/institutions/edit.tsx',
      method: 'GET',
      path: pila('/edycja'),
      expect: { ...managers, others: 'refused' },
    },
    {
      file: 'routes/institutions/edit.tsx',
      method: 'POST',
      path: pila('/edycja'),
      form: () => ({ name: 'Biblioteka w Pile', kind: 'library', city: 'Piła', countyCode: '3019' }),
      expect: { ...managers, others: 'refused' },
    },
    {
      file: 'routes/institutions/invite.tsx',
      method: 'GET',
      path: pila('/zaproszenia'),
      expect: { ...managers, others: 'refused' },
    },
    {
      file: 'routes/institutions/invite.tsx',
      method: 'POST',
      path: pila('/zaproszenia'),
      form: (_, actor) => ({ email: `od-${actor?.personId}@pila.example`, role: 'member', language: 'pl' }),
      expect: { ...managers, others: 'refused' },
    },
    {
      file: 'routes/institutions/invite.tsx',
      method: 'POST',
      object: 'an officer to be',
      path: pila('/zaproszenia'),
      form: (_, actor) => ({
        email: `urzednik-od-${actor?.personId}@pila.example`,
        role: 'member',
        language: 'pl',
        globalRole: 'officer',
      }),
      expect: { visitor: 'signIn', admin: 'ok', others: 'refused' },
    },
    back(
      'routes/institutions/resend-invitation.tsx',
      (world) => `/zaproszenia/${id(world, 'invitation')}/ponowienie`,
    ),
    {
      file: 'routes/institutions/resend-invitation.tsx',
      method: 'POST',
      path: (world) => `/zaproszenia/${id(world, 'invitation')}/ponowienie`,
      expect: { ...managers, others: 'missing' },
    },
    back(
      'routes/institutions/revoke-invitation.tsx',
      (world) => `/zaproszenia/${id(world, 'invitation')}/wycofanie`,
    ),
    {
      file: 'routes/institutions/revoke-invitation.tsx',
      method: 'POST',
      path: (world) => `/zaproszenia/${id(world, 'invitation')}/wycofanie`,
      expect: { ...managers, others: 'missing' },
    },
    back('routes/institutions/end-employment.tsx', (world) => `/zatrudnienia/${id(world, 'leaver')}/koniec`),
    {
      file: 'routes/institutions/end-employment.tsx',
      method: 'POST',
      object: 'ended by the librarian, so not there for those after her',
      path: (world) => `/zatrudnienia/${id(world, 'leaver')}/koniec`,
      expect: { visitor: 'signIn', librarian: 'ok', others: 'missing' },
    },
    back(
      'routes/institutions/change-employment-role.tsx',
      (world) => `/zatrudnienia/${id(world, 'promoted')}/rola`,
    ),
    {
      file: 'routes/institutions/change-employment-role.tsx',
      method: 'POST',
      path: (world) => `/zatrudnienia/${id(world, 'promoted')}/rola`,
      form: () => ({ role: 'coordinator' }),
      expect: { ...managers, others: 'missing' },
    },
  ],
};

/** Ends the sessions of everybody in the table, so these rows come after all others. */
export const sessions: Area = {
  rows: [
    back('routes/session/sign-out-everywhere.tsx', () => '/wylogowanie-wszedzie'),
    {
      file: 'routes/session/sign-out-everywhere.tsx',
      method: 'POST',
      path: () => '/wylogowanie-wszedzie',
      expect: { visitor: 'signIn', others: 'ok' },
    },
    back('routes/session/sign-out.tsx', () => '/wylogowanie'),
    {
      file: 'routes/session/sign-out.tsx',
      method: 'POST',
      object: 'nobody is signed in any more, and that is fine',
      path: () => '/wylogowanie',
      expect: { others: 'ok' },
    },
  ],
};
