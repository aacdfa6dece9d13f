import type { SeedService } from '#prisma/seed/directory/seed-service.ts';

/** Made-up services of the sample partners, so that filters have something to tell apart. */
export function partnerServices(): SeedService[] {
  return [
    {
      provider: 'wup',
      source: 'sample',
      facts: {
        name: 'Doradztwo zawodowe dla cudzoziemców',
        description: 'Przykładowa usługa: rozmowa z doradcą zawodowym, oferty pracy, uznawanie kwalifikacji.',
        categories: ['doradztwo-zawodowe'],
        targets: ['dorosli'],
        languages: { pl: 'spoken', uk: 'spoken', en: 'spoken' },
        places: [{ name: 'Wojewódzki Urząd Pracy w Poznaniu', city: 'Poznań', countyCode: '3064' }],
      },
    },
    {
      provider: 'uw',
      source: 'sample',
      facts: {
        name: 'Informacja o kartach pobytu',
        description:
          'Przykładowa usługa: jak złożyć wniosek, jakie dokumenty są potrzebne, jak sprawdzić stan sprawy.',
        categories: ['legalizacja-pobytu', 'punkt-informacyjny'],
        targets: ['wszyscy'],
        languages: { pl: 'spoken', uk: 'translated', ru: 'translated', en: 'translated' },
        places: [{ name: 'Wielkopolski Urząd Wojewódzki', city: 'Poznań', countyCode: '3064' }],
      },
    },
    {
      provider: 'ngo_poznan',
      source: 'sample',
      confirmed: true,
      facts: {
        name: 'Asysta międzykulturowa w urzędzie, szkole i przychodni',
        description: 'Przykładowa usługa: osoba mówiąca Twoim językiem idzie z Tobą i pomaga się porozumieć.',
        categories: ['asystent', 'tlumaczenia'],
        targets: ['wszyscy'],
        languages: {
          pl: 'spoken',
          uk: 'spoken',
          ru: 'spoken',
          ka: 'interpreter',
          az: 'interpreter',
          tr: 'interpreter',
        },
        application: 'Zgłoszenie co najmniej trzy dni przed wizytą.',
        places: [
          {
            name: 'Fundacja Most',
            city: 'Poznań',
            countyCode: '3064',
            note: 'Asysta także w powiecie poznańskim.',
            hours: ['', '16:00–20:00', '', '16:00–20:00', '', '10:00–14:00', ''],
          },
        ],
      },
    },
    {
      provider: 'ngo_poznan',
      source: 'sample',
      facts: {
        name: 'Intensywny kurs polskiego B1 i B2',
        description:
          'Przykładowa usługa płatna: małe grupy wieczorem, przygotowanie do egzaminu państwowego.',
        categories: ['kurs-polskiego'],
        targets: ['dorosli'],
        levelFrom: 'B1',
        levelTo: 'B2',
        free: 'no',
        fees: '20 zł za godzinę zajęć (kwota przykładowa).',
        languages: { pl: 'spoken', en: 'spoken' },
        places: [
          {
            name: 'Fundacja Most',
            city: 'Poznań',
            countyCode: '3064',
            hours: ['18:00–20:30', '', '18:00–20:30', '', '', '', ''],
          },
        ],
      },
    },
    {
      provider: 'ngo_kalisz',
      source: 'sample',
      facts: {
        name: 'Wspólne gotowanie i krąg sąsiedzki',
        description:
          'Przykładowa usługa: spotkania przy stole dla rodzin z sąsiedztwa, z Polski i z innych krajów.',
        categories: ['warsztaty-integracyjne'],
        targets: ['rodziny', 'kobiety'],
        languages: { pl: 'spoken', uk: 'spoken' },
        places: [
          {
            name: 'Stowarzyszenie Wspólny Stół',
            city: 'Kalisz',
            countyCode: '3061',
            hours: ['', '', '', '', '17:00–20:00', '', ''],
          },
        ],
      },
    },
  ];
}
