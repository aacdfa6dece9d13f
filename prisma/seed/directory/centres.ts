import {
  type Address,
  OFFICE_HOURS,
  PROGRAMME,
  type SeedService,
  SPOKEN_AT_CENTRES,
} from '#prisma/seed/directory/seed-service.ts';

interface Centre {
  key: string;
  place: Address;
  /** The page states hours and address of the Poznań office only. */
  hours: string[];
}

/** The only telephone that the page gives for the department's centres. */
const REGIONAL_PHONE = '61 85 67 300';

const centre = (
  key: string,
  where: string,
  city: string,
  countyCode: string,
  street = '',
  postcode = '',
): Centre => ({
  key,
  place: { name: `Centrum Integracji Cudzoziemców w ${where}`, city, countyCode, street, postcode },
  hours: [],
});

const POZNAN: Centre = {
  ...centre('cic_poznan', 'Poznaniu', 'Poznań', '3064', 'ul. Mielżyńskiego 14a', '61-725'),
  hours: OFFICE_HOURS,
};
const KALISZ = centre('cic_kalisz', 'Kaliszu', 'Kalisz', '3061');
const KONIN = centre('cic_konin', 'Koninie', 'Konin', '3062');
const PILA = centre('cic_pila', 'Pile', 'Piła', '3019');
const LESZNO = centre('cic_leszno', 'Lesznie', 'Leszno', '3063');

const SUBREGIONS = [KALISZ, KONIN, PILA, LESZNO];
const ALL = [POZNAN, ...SUBREGIONS];

export function centreServices(): SeedService[] {
  return [
    ...ALL.map(informationPoint),
    course(POZNAN, 'A1', 'B2', 'Sześć grup w Poznaniu, od poziomu A1 do B2.'),
    ...SUBREGIONS.map((one) =>
      course(one, 'A1', 'A1', 'Poziom A1. W centrach poza Poznaniem uczy się razem osiem grup.'),
    ),
    speakingClub(),
    ...ALL.map(adaptationCourse),
    ...ALL.map(psychologist),
    ...ALL.map(lawyer),
    ...ALL.map(translations),
    ...ALL.map(dayCamp),
    ...ALL.map(workshops),
  ];
}

function at({ place, hours }: Centre) {
  return { places: [{ ...place, hours }], phone: REGIONAL_PHONE, email: '', fees: PROGRAMME };
}

function informationPoint(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    confirmed: one === POZNAN,
    facts: {
      name: 'Punkt informacyjny dla cudzoziemców',
      description:
        'Pierwsze miejsce, do którego warto przyjść: informacja o pobycie, pracy, nauce, zdrowiu i pomocy w okolicy oraz o zapisach na kursy i zajęcia centrum.',
      categories: ['punkt-informacyjny'],
      targets: ['wszyscy'],
      languages: SPOKEN_AT_CENTRES,
      eligibility: 'Osoby z doświadczeniem migracji mieszkające w Wielkopolsce.',
      ...at(one),
    },
  };
}

function course(one: Centre, levelFrom: 'A1', levelTo: 'A1' | 'B2', groups: string): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    confirmed: one === POZNAN || one === PILA,
    facts: {
      name: levelFrom === levelTo ? 'Kurs języka polskiego A1' : 'Kursy języka polskiego A1–B2',
      description: `Nauka języka polskiego w grupie. ${groups} Przykład: zajęcia w dni powszednie po południu.`,
      categories: ['kurs-polskiego'],
      targets: ['dorosli'],
      levelFrom,
      levelTo,
      languages: SPOKEN_AT_CENTRES,
      eligibility: 'Obywatele i obywatelki państw spoza Unii Europejskiej.',
      documents: 'Dokument tożsamości\nDokument potwierdzający pobyt w Polsce, jeśli jest',
      application: 'Zapisy w centrum, osobiście lub telefonicznie. O grupie decyduje krótki test poziomu.',
      ...at(one),
    },
  };
}

function speakingClub(): SeedService {
  return {
    provider: POZNAN.key,
    source: 'sample',
    facts: {
      name: 'Speaking club: spotkania z językiem polskim',
      description:
        'W sierpniu: integracyjne spotkania z językiem polskim dla dzieci i młodzieży. Zabawa, gry edukacyjne, wspólne spędzanie czasu, a przy tym nauka języka.',
      categories: ['kurs-polskiego', 'warsztaty-integracyjne'],
      targets: ['dzieci', 'mlodziez'],
      ...at(POZNAN),
    },
  };
}

function adaptationCourse(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Kurs adaptacyjny: życie i praca w Polsce',
      description:
        'Rynek pracy w Polsce, system ubezpieczeń, opieka zdrowotna, pomoc społeczna, kultura i tradycja polska. Od lipca do listopada.',
      categories: ['kurs-adaptacyjny'],
      targets: ['dorosli'],
      languages: SPOKEN_AT_CENTRES,
      application: 'Zapisy w centrum, osobiście lub telefonicznie.',
      ...at(one),
    },
  };
}

function psychologist(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Wsparcie psychologa',
      description: 'Stałe wsparcie psychologiczne w procesie integracji, dla dorosłych i dzieci.',
      categories: ['psycholog', 'psycholog-dzieci'],
      targets: ['dorosli', 'dzieci', 'rodziny'],
      languages: { pl: 'spoken', uk: 'spoken', ru: 'spoken', en: 'interpreter' },
      application: 'Termin rozmowy ustala punkt informacyjny centrum.',
      ...at(one),
    },
  };
}

function lawyer(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Porady prawne i pomoc w legalizacji pobytu',
      description:
        'Stałe wsparcie prawnika w procesie integracji: legalizacja pobytu, prawa w pracy, sprawy urzędowe.',
      categories: ['pomoc-prawna', 'legalizacja-pobytu'],
      targets: ['dorosli', 'rodziny'],
      languages: { pl: 'spoken', uk: 'interpreter', ru: 'interpreter', en: 'spoken' },
      documents: 'Dokument tożsamości\nPisma z urzędu, których dotyczy sprawa',
      application: 'Termin porady ustala punkt informacyjny centrum.',
      ...at(one),
    },
  };
}

function translations(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Tłumaczenia przysięgłe dokumentów',
      description: 'Tłumaczenie przysięgłe dokumentów potrzebnych w urzędzie, szkole lub pracy.',
      categories: ['tlumaczenia'],
      targets: ['wszyscy'],
      languages: { pl: 'spoken', uk: 'translated', ru: 'translated' },
      documents: 'Oryginał dokumentu do tłumaczenia',
      ...at(one),
    },
  };
}

function dayCamp(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Półkolonie letnie',
      description: `W lipcu i sierpniu: warsztaty językowe usprawniające komunikację, wycieczki do stolicy regionu, gry i zabawy. ${one === POZNAN ? 'W Poznaniu dwa turnusy.' : 'Jeden turnus.'}`,
      categories: ['polkolonie', 'wycieczki'],
      targets: ['dzieci'],
      eligibility: 'Dzieci w wieku szkolnym.',
      ...at(one),
    },
  };
}

function workshops(one: Centre): SeedService {
  return {
    provider: one.key,
    source: 'sample',
    facts: {
      name: 'Warsztaty i wydarzenia integracyjne',
      description:
        'Wydarzenia dla lokalnych społeczności: taniec intuicyjny, Krąg Kobiet, warsztaty kulinarne, pikniki integracyjne, warsztaty rękodzielnicze. Zwykle 15–20 osób.',
      categories: ['warsztaty-integracyjne'],
      targets: ['dorosli', 'dzieci', 'mlodziez', 'kobiety'],
      ...at(one),
    },
  };
}
