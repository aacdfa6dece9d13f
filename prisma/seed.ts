import { seedDirectory } from './seed/directory.ts';
import { askToJoin, joinGroup, seedGroup } from './seed/groups.ts';
import { type InstitutionKey, seedInstitutions } from './seed/institutions.ts';
import { seedAdministrator, seedPerson, signedIn } from './seed/people.ts';
import { seedMeetings, seedSolution } from './seed/work.ts';

/**
 * The sample region, through the same commands that the pages use; for an empty database only. Facts are those of
 * the department's public page; what is not from there says that it is a sample.
 */
export async function seed(): Promise<void> {
  const admin = await seedAdministrator('admin@rops.example', 'Administratorka sieci');
  const institutions = await seedInstitutions(admin);
  const founder = await signedIn(admin.personId);
  const hire = (
    email: string,
    name: string,
    at: InstitutionKey,
    role: 'coordinator' | 'member',
    officer = false,
  ) =>
    seedPerson(founder, {
      email,
      name,
      institutionId: institutions[at],
      role,
      globalRole: officer ? 'officer' : 'none',
    });
  const facilitator = await hire('facylitator@rops.example', 'Facylitatorka sieci', 'rops', 'coordinator');
  const officer = await hire('urzednik@rops.example', 'Urzędniczka regionalna', 'rops', 'member', true);
  const pila = await hire('biblioteka@pila.example', 'Bibliotekarka z Piły', 'lib_pila', 'coordinator');
  const krzywin = await hire(
    'biblioteka@krzywin.example',
    'Bibliotekarka z Krzywinia',
    'lib_krzywin',
    'coordinator',
  );
  const cic = await hire(
    'koordynacja@cic-pila.example',
    'Koordynator centrum w Pile',
    'cic_pila',
    'coordinator',
  );
  const ngo = await hire('ngo@poznan.example', 'Koordynatorka fundacji', 'ngo_poznan', 'coordinator');

  await seedDirectory({ officer, institutions });

  const libraries = await seedGroup(founder, facilitator, {
    name: 'Integracja w bibliotekach',
    mandate:
      'Przykładowa grupa. Biblioteki i centra integracji wspólnie planują zajęcia dla dzieci i dorosłych z doświadczeniem migracji: warsztaty międzykulturowe, Bajkowozy, kursy języka polskiego.',
    visibility: 'public',
    institutionId: institutions.rops,
  });
  await joinGroup(
    pila,
    facilitator,
    libraries,
    'Prowadzimy warsztaty dla dzieci i mamy wolne sale po południu.',
  );
  await joinGroup(krzywin, facilitator, libraries, 'Gościmy Bajkowóz i chcemy robić więcej.');
  await joinGroup(cic, facilitator, libraries, 'Prowadzimy kursy na poziomie A1.');
  await askToJoin(ngo, libraries, 'Możemy zapewnić asystentów międzykulturowych.');

  const legal = await seedGroup(founder, facilitator, {
    name: 'Porady prawne bez kolejki',
    mandate: 'Przykładowa grupa. Jak skrócić czas oczekiwania na poradę prawną i tłumaczenie dokumentów.',
    visibility: 'network',
    institutionId: institutions.rops,
  });
  await joinGroup(ngo, facilitator, legal, 'Udzielamy porad w Poznaniu.');

  await seedMeetings(await signedIn(facilitator.personId), await signedIn(pila.personId), libraries);
  await seedSolution(await signedIn(pila.personId), libraries);
}
