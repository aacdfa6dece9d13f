import type { SeedService } from '#prisma/seed/directory/seed-service.ts';

/** Key, "in" the town, town, county: the ten libraries that the page names. */
const LIBRARIES = [
  ['lib_kalisz', 'Kaliszu', 'Kalisz', '3061'],
  ['lib_pila', 'Pile', 'Piła', '3019'],
  ['lib_golina', 'Golinie', 'Golina', '3010'],
  ['lib_pleszew', 'Pleszewie', 'Pleszew', '3020'],
  ['lib_poznan', 'Poznaniu', 'Poznań', '3064'],
  ['lib_konin', 'Koninie', 'Konin', '3062'],
  ['lib_leszno', 'Lesznie', 'Leszno', '3063'],
  ['lib_krzywin', 'Krzywiniu', 'Krzywiń', '3011'],
  ['lib_sroda', 'Środzie Wielkopolskiej', 'Środa Wielkopolska', '3025'],
  ['lib_bialosliwie', 'Białośliwiu', 'Białośliwie', '3019'],
] as const;

export function libraryServices(): SeedService[] {
  return LIBRARIES.map(([provider, where, city, countyCode]) => ({
    provider,
    source: 'sample',
    facts: {
      name: 'Warsztaty międzykulturowe z Bajkowozem',
      description:
        'Warsztaty dla dzieci i młodzieży z doświadczeniem migracji z użyciem Bajkowozu, mobilnej biblioteki z książkami o różnych kulturach.',
      categories: ['zajecia-w-bibliotece', 'warsztaty-integracyjne'],
      targets: ['dzieci', 'mlodziez'],
      fees: 'Zajęcia prowadzone we współpracy z Centrami Integracji Cudzoziemców.',
      places: [{ name: `Biblioteka publiczna w ${where}`, city, countyCode }],
    },
  }));
}
