import { INSTITUTIONS, seedInstitutions } from './seed/institutions.ts';
import { seedAdministrator, seedPerson, signedIn } from './seed/people.ts';

/** The sample region, through the same commands that the pages use. For an empty database only. */
export async function seed(): Promise<void> {
  const admin = await seedAdministrator('admin@rops.example', 'Administratorka sieci');
  const institutions = await seedInstitutions(admin);
  const at = (key: keyof typeof INSTITUTIONS) => ({ institutionId: institutions[key], role: 'coordinator' as const });
  const facilitator = await seedPerson(admin, { ...at('rops'), email: 'facylitator@rops.example', name: 'Facylitatorka sieci' });
  void facilitator;
  await signedIn(admin.personId);
}
