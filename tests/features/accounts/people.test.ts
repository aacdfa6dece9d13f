import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/features/accounts/actor.ts';
import { createInstitution } from '#app/features/accounts/institutions/commands/create-institution.server.ts';
import { editInstitution } from '#app/features/accounts/institutions/commands/edit-institution.server.ts';
import { findInstitution, institutionList } from '#app/features/accounts/institutions/queries.server.ts';
import { InstitutionInput, NewInstitution } from '#app/features/accounts/institutions/schema.ts';
import { changeEmploymentRole } from '#app/features/accounts/people/commands/change-employment-role.server.ts';
import { changeGlobalRole } from '#app/features/accounts/people/commands/change-global-role.server.ts';
import { peopleOfInstitution } from '#app/features/accounts/people/queries.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { signedIn } from '#prisma/seed/people.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
});

const everything = { skip: 0, take: 100 };
const plan = (more = {}) =>
  NewInstitution.parse({ name: 'Książnica w Łobżenicy', kind: 'library', city: 'Łobżenica', ...more });
const names = async (text: string, kind: 'library' | 'ngo' | null = null) =>
  (await institutionList({ text, kind }, everything)).institutions.map(({ name }) => name);
const jobOf = async (actor: Actor) =>
  (await db.employment.findFirstOrThrow({ where: { personId: actor.personId, endedAt: null } })).id;

describe('an institution', () => {
  it('is found by name or town without accents, and by kind', async () => {
    await createInstitution(cast.officer, plan());
    expect(await names('lobzenica')).toEqual(['Książnica w Łobżenicy']);
    expect(await names('KSIAZNICA lobz')).toEqual(['Książnica w Łobżenicy']);
    expect(await names('', 'ngo')).toEqual(['Fundacja Most']);
    expect(await names("100%' OR 1=1")).toEqual([]);
  });

  it('has a tax number that no other has, also when two are added at once', async () => {
    const nip = '7781346888';
    const both = await Promise.allSettled([1, 2].map(() => createInstitution(cast.admin, plan({ nip }))));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createInstitution(cast.admin, plan({ nip }))).rejects.toMatchObject({
      code: 'conflict',
      detail: { field: 'nip', message: 'accounts:error.nipTaken' },
    });
  });

  it('lies in a county that exists', async () => {
    await expect(createInstitution(cast.admin, plan({ countyCode: '9999' }))).rejects.toMatchObject({
      detail: { field: 'countyCode' },
    });
  });

  it('is kept by its coordinators; the event names the fields', async () => {
    const { pila } = cast.institutions;
    const data = InstitutionInput.parse({
      name: 'Biblioteka w Pile',
      kind: 'library',
      city: 'Piła',
      phone: '67 212 00 00',
    });
    await expect(editInstitution(cast.neighbour, pila, data)).rejects.toMatchObject({ code: 'forbidden' });
    await editInstitution(cast.librarian, pila, data);
    expect((await findInstitution(pila)).phone).toBe('+48672120000');
    const [event] = await db.event.findMany({
      where: { type: 'institution.edited' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(JSON.parse(event?.payload ?? '')).toEqual({
      institutionId: pila,
      changed: ['countyCode', 'phone'],
    });
  });
});

describe('the people of an institution', () => {
  it('are seen by colleagues, the region and those who share a group', async () => {
    const { pila, ngo } = cast.institutions;
    const sees = async (actor: Actor | null, institutionId: string) =>
      (await peopleOfInstitution(actor, institutionId))?.map(({ name }) => name) ?? null;
    expect(await sees(null, pila)).toBeNull();
    expect(await sees(cast.outsider, pila)).toBeNull();
    for (const actor of [cast.colleague, cast.observer, cast.officer]) {
      expect(await sees(actor, pila)).toEqual([cast.librarian.name, cast.colleague.name]);
    }
    expect(await sees(cast.librarian, ngo)).toBeNull();
  });

  it('suspended ones are for administrators only', async () => {
    await db.person.update({ where: { id: cast.colleague.personId }, data: { suspendedAt: new Date() } });
    const seen = async (actor: Actor) => (await peopleOfInstitution(actor, cast.institutions.pila))?.length;
    expect([await seen(cast.librarian), await seen(cast.admin)]).toEqual([1, 2]);
    await db.person.update({ where: { id: cast.colleague.personId }, data: { suspendedAt: null } });
  });

  it('one coordinator stays', async () => {
    const last = { detail: { message: 'accounts:error.lastCoordinator' } };
    await expect(
      changeEmploymentRole(cast.librarian, await jobOf(cast.librarian), 'member'),
    ).rejects.toMatchObject(last);
    await changeEmploymentRole(cast.librarian, await jobOf(cast.colleague), 'coordinator');
    await changeEmploymentRole(cast.librarian, await jobOf(cast.librarian), 'member');
    expect((await signedIn(cast.librarian.personId)).employments[0]?.role).toBe('member');
    const foreign = changeEmploymentRole(cast.neighbour, await jobOf(cast.colleague), 'member');
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a role in the region', () => {
  it('is given and taken by administrators, of whom one stays', async () => {
    const { personId } = cast.outsider;
    await expect(changeGlobalRole(cast.officer, personId, 'officer')).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(changeGlobalRole(cast.admin, cast.admin.personId, 'none')).rejects.toMatchObject({
      detail: { message: 'accounts:error.lastAdministrator' },
    });
    await changeGlobalRole(cast.admin, personId, 'admin');
    const both = await Promise.allSettled([
      changeGlobalRole(cast.admin, cast.admin.personId, 'officer'),
      changeGlobalRole(await signedIn(personId), personId, 'officer'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.person.count({ where: { globalRole: 'admin' } })).toBe(1);
  });
});
