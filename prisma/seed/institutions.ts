import type { Actor } from '#app/features/accounts/actor.ts';
import { createInstitution } from '#app/features/accounts/institutions/commands/create-institution.server.ts';
import { NewInstitution } from '#app/features/accounts/institutions/schema.ts';
import type { InstitutionKind } from '#app/features/accounts/roles.ts';

interface Fact {
  name: string;
  kind: InstitutionKind;
  city: string;
  countyCode: string;
  /** `page`: the department's public page names it. `sample`: an example of ours. */
  source: 'page' | 'sample';
  street?: string;
  postcode?: string;
  phone?: string;
  description?: string;
}

const centre = (where: string, city: string, countyCode: string, more: Partial<Fact> = {}): Fact => ({
  name: `Centrum Integracji Cudzoziemców w ${where}`,
  kind: 'integration_centre',
  city,
  countyCode,
  source: 'page',
  description:
    'Punkt informacyjny, kursy języka polskiego i adaptacyjne, wsparcie psychologa i prawnika oraz działania integracyjne w jednym miejscu.',
  ...more,
});

const library = (where: string, city: string, countyCode: string): Fact => ({
  name: `Biblioteka publiczna w ${where}`,
  kind: 'library',
  city,
  countyCode,
  source: 'page',
  description: 'Współprowadzi warsztaty międzykulturowe dla dzieci i młodzieży z wykorzystaniem Bajkowozu.',
});

/** Institutions by the keys that the rest of the seed uses. */
export const INSTITUTIONS = {
  rops: {
    name: 'Regionalny Ośrodek Polityki Społecznej w Poznaniu',
    kind: 'regional_centre',
    city: 'Poznań',
    countyCode: '3064',
    source: 'page',
    street: 'ul. Nowowiejskiego 11',
    postcode: '61-731',
    phone: '61 85 67 300',
    description:
      'Dział Polityki Migracyjnej realizuje zadania Samorządu Województwa Wielkopolskiego w obszarze polityki migracyjnej i prowadzi Centra Integracji Cudzoziemców.',
  },
  cic_poznan: centre('Poznaniu', 'Poznań', '3064', { street: 'ul. Mielżyńskiego 14a', postcode: '61-725' }),
  cic_kalisz: centre('Kaliszu', 'Kalisz', '3061'),
  cic_konin: centre('Koninie', 'Konin', '3062'),
  cic_pila: centre('Pile', 'Piła', '3019'),
  cic_leszno: centre('Lesznie', 'Leszno', '3063'),
  lib_kalisz: library('Kaliszu', 'Kalisz', '3061'),
  lib_pila: library('Pile', 'Piła', '3019'),
  lib_golina: library('Golinie', 'Golina', '3010'),
  lib_pleszew: library('Pleszewie', 'Pleszew', '3020'),
  lib_poznan: library('Poznaniu', 'Poznań', '3064'),
  lib_konin: library('Koninie', 'Konin', '3062'),
  lib_leszno: library('Lesznie', 'Leszno', '3063'),
  lib_krzywin: library('Krzywiniu', 'Krzywiń', '3011'),
  lib_sroda: library('Środzie Wielkopolskiej', 'Środa Wielkopolska', '3025'),
  lib_bialosliwie: library('Białośliwiu', 'Białośliwie', '3019'),
  wup: {
    name: 'Wojewódzki Urząd Pracy w Poznaniu',
    kind: 'office',
    city: 'Poznań',
    countyCode: '3064',
    source: 'sample',
    description: 'Przykładowy wpis: urząd pracy jako partner sieci.',
  },
  uw: {
    name: 'Wielkopolski Urząd Wojewódzki, sprawy cudzoziemców',
    kind: 'office',
    city: 'Poznań',
    countyCode: '3064',
    source: 'sample',
    description: 'Przykładowy wpis: urząd, w którym załatwia się legalizację pobytu.',
  },
  ngo_poznan: {
    name: 'Fundacja Most (przykładowa organizacja)',
    kind: 'ngo',
    city: 'Poznań',
    countyCode: '3064',
    source: 'sample',
    description: 'Przykładowa organizacja pozarządowa: porady prawne i asystenci międzykulturowi.',
  },
  ngo_kalisz: {
    name: 'Stowarzyszenie Wspólny Stół (przykładowa organizacja)',
    kind: 'ngo',
    city: 'Kalisz',
    countyCode: '3061',
    source: 'sample',
    description: 'Przykładowa organizacja pozarządowa: warsztaty kulinarne i kręgi sąsiedzkie.',
  },
} satisfies Record<string, Fact>;

export type InstitutionKey = keyof typeof INSTITUTIONS;

/** Makes them all; the administrator works at the regional centre. */
export async function seedInstitutions(admin: Actor): Promise<Record<InstitutionKey, string>> {
  const ids: Record<string, string> = {};
  for (const [key, { source, ...fact }] of Object.entries<Fact>(INSTITUTIONS)) {
    const data = NewInstitution.parse({ ...fact, workHere: key === 'rops' });
    const { institutionId } = await createInstitution(admin, data, source);
    ids[key] = institutionId;
  }
  return ids as Record<InstitutionKey, string>;
}
