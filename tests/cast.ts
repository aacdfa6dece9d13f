import type { Actor } from '#app/features/accounts/actor.ts';
import { createInstitution } from '#app/features/accounts/institutions/commands/create-institution.server.ts';
import { NewInstitution } from '#app/features/accounts/institutions/schema.ts';
import type { InstitutionKind } from '#app/features/accounts/roles.ts';
import { seedCounties, seedTerms } from '#app/features/directory/reference-data.server.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { joinGroup, seatPerson, seedGroup } from '#prisma/seed/groups.ts';
import { seedAdministrator, seedPerson, signedIn } from '#prisma/seed/people.ts';

/** The people of the tests' stories. Their password is `splot-demo`. */
export interface Cast {
  admin: Actor;
  /** Regional officer, works at the regional centre, no seat. */
  officer: Actor;
  /** Runs the group for the regional centre; no global role. */
  facilitator: Actor;
  /** Coordinates the library of Piła; member of the group. */
  librarian: Actor;
  /** Works at the library of Piła; no seat. */
  colleague: Actor;
  /** Coordinates the library of Krzywiń; member of the group. */
  neighbour: Actor;
  /** Works at the library of Krzywiń; observes the group. */
  observer: Actor;
  /** Coordinates an NGO that is in no group. */
  outsider: Actor;
  institutions: { rops: string; pila: string; krzywin: string; ngo: string };
  /** Visible to the network; rops, Piła and Krzywiń take part. */
  groupId: string;
}

/** A small region in this test file's database, made through the same commands that the pages use. */
export async function makeCast(): Promise<Cast> {
  await transaction('reference data', async (tx) => {
    await seedCounties(tx);
    await seedTerms(tx);
  });
  const admin = await seedAdministrator('admin@rops.example', 'Administratorka');
  const found = async (
    name: string,
    kind: InstitutionKind,
    city: string,
    countyCode: string,
    workHere = false,
  ) => {
    const data = NewInstitution.parse({ name, kind, city, countyCode, workHere });
    return (await createInstitution(admin, data)).institutionId;
  };
  const rops = await found('Ośrodek regionalny', 'regional_centre', 'Poznań', '3064', true);
  const pila = await found('Biblioteka w Pile', 'library', 'Piła', '3019');
  const krzywin = await found('Biblioteka w Krzywiniu', 'library', 'Krzywiń', '3011');
  const ngo = await found('Fundacja Most', 'ngo', 'Poznań', '3064');

  const hire = (
    email: string,
    name: string,
    institutionId: string,
    role: 'coordinator' | 'member',
    globalRole?: 'officer',
  ) => seedPerson(admin, { email, name, institutionId, role, ...(globalRole ? { globalRole } : {}) });
  const officer = await hire('urzednik@rops.example', 'Urzędniczka', rops, 'member', 'officer');
  const facilitator = await hire('facylitator@rops.example', 'Facylitatorka', rops, 'coordinator');
  const librarian = await hire('biblioteka@pila.example', 'Bibliotekarka z Piły', pila, 'coordinator');
  const colleague = await hire('wypozyczalnia@pila.example', 'Bibliotekarz z Piły', pila, 'member');
  const neighbour = await hire(
    'biblioteka@krzywin.example',
    'Bibliotekarka z Krzywinia',
    krzywin,
    'coordinator',
  );
  const observer = await hire('stazysta@krzywin.example', 'Stażysta z Krzywinia', krzywin, 'member');
  const outsider = await hire('ngo@poznan.example', 'Koordynatorka fundacji', ngo, 'coordinator');

  const groupId = await seedGroup(admin, facilitator, {
    name: 'Integracja w bibliotekach',
    mandate: 'Wspólne zajęcia językowe i warsztaty w bibliotekach regionu.',
    visibility: 'network',
    institutionId: rops,
  });
  await joinGroup(librarian, facilitator, groupId, 'Prowadzimy zajęcia dla dzieci.');
  await joinGroup(neighbour, facilitator, groupId, 'Chcemy zacząć.');
  await seatPerson(neighbour, groupId, observer, 'observer');

  const again = (actor: Actor) => signedIn(actor.personId);
  return {
    admin: await again(admin),
    officer: await again(officer),
    facilitator: await again(facilitator),
    librarian: await again(librarian),
    colleague: await again(colleague),
    neighbour: await again(neighbour),
    observer: await again(observer),
    outsider: await again(outsider),
    institutions: { rops, pila, krzywin, ngo },
    groupId,
  };
}
