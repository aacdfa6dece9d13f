import { beforeAll, describe, expect, it } from 'vitest';
import { archiveService } from '#app/features/directory/commands/archive-service.server.ts';
import { filtersOf } from '#app/features/directory/filters.ts';
import { reindex } from '#app/features/directory/reindex.server.ts';
import { searchServices } from '#app/features/directory/search.server.ts';
import { indexService } from '#app/features/directory/search-index.server.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { addService, openRegion, PILA, POZNAN, place } from '#tests/features/directory/scene.ts';

const names: Record<string, string> = {};

async function find(query: string, filters = '') {
  const answer = await searchServices({
    text: query,
    filters: filtersOf(new URLSearchParams(filters)),
    page: 1,
    language: 'pl',
  });
  return { ...answer, names: answer.hits.map((hit) => names[hit.id]) };
}

beforeAll(async () => {
  const { officer, library, other } = await openRegion();
  const add = async (label: string, ...[provider, more]: [string, Parameters<typeof addService>[2]]) => {
    names[await addService(officer, provider, more)] = label;
  };
  await add('kurs Piła', library, {
    name: 'Kurs języka polskiego dla początkujących',
    levelFrom: 'A1',
    levelTo: 'A2',
    languages: ['pl:spoken', 'uk:spoken'],
    targets: ['dorosli'],
    places: [PILA],
  });
  await add('kurs Łódź', other, {
    name: 'Kurs polskiego B2',
    levelFrom: 'B2',
    places: [place('Łódź', '3001')],
  });
  await add('psycholog', library, {
    name: 'Wsparcie psychologa',
    categories: ['psycholog', 'psycholog-dzieci'],
    languages: ['uk:spoken'],
    description: 'Rozmowa z psychologiem dla dorosłych i dzieci, także w kryzysie.',
    places: [POZNAN, PILA],
  });
  await add('tłumaczenia', library, {
    name: 'Tłumaczenia przysięgłe',
    categories: ['tlumaczenia'],
    free: false,
    fees: '60 zł za stronę',
    languages: ['ka:translated'],
    places: [POZNAN],
  });
  await add('bajkowóz', other, {
    name: 'Warsztaty międzykulturowe z Bajkowozem',
    categories: ['zajecia-w-bibliotece', 'warsztaty-integracyjne'],
    targets: ['dzieci'],
    description: 'Mobilna biblioteka z książkami o różnych kulturach.',
    places: [place('Krzywiń', '3011')],
  });
  await add('prawnik', other, {
    name: 'Porady prawne',
    categories: ['pomoc-prawna', 'legalizacja-pobytu'],
    documents: 'Paszport i dokumenty pobytowe',
    places: [place('Środa Wielkopolska', '3025', { street: 'ul. Stary Rynek 1' })],
  });
});

/** query → what comes first */
const FIRST: [string, string][] = [
  ['kursy polskiego pila', 'kurs Piła'],
  ['KURSY POLSKIEGO PIŁA', 'kurs Piła'],
  ['kurs polskiego w Pile', 'kurs Piła'],
  ['kurs jezyka polskiego pile', 'kurs Piła'],
  ['nauka polskiego piła', 'kurs Piła'],
  ['kurs a2', 'kurs Piła'],
  ['polski a1 dorośli', 'kurs Piła'],
  ['kurs polskiego dla dorosłych', 'kurs Piła'],
  ['kurs polskiego pil', 'kurs Piła'],
  ['kurs lodz', 'kurs Łódź'],
  ['kurs w Łodzi', 'kurs Łódź'],
  ['polski b2', 'kurs Łódź'],
  ['psycholog', 'psycholog'],
  ['psychologa dla dziecka', 'psycholog'],
  ['pomoc psychologiczna', 'psycholog'],
  ['pomoc psychologiczna poznan', 'psycholog'],
  ['psycholog po ukraińsku', 'psycholog'],
  ['kryzys', 'psycholog'],
  ['terapia', 'psycholog'],
  ['tłumacz przysięgły', 'tłumaczenia'],
  ['tlumaczenie dokumentow', 'tłumaczenia'],
  ['tlumacz gruzinski', 'tłumaczenia'],
  ['biblioteka książki', 'bajkowóz'],
  ['zajęcia w bibliotece', 'bajkowóz'],
  ['warsztaty dla dzieci krzywin', 'bajkowóz'],
  ['bajkowoz', 'bajkowóz'],
  ['prawnik', 'prawnik'],
  ['adwokat', 'prawnik'],
  ['porada prawna sroda', 'prawnik'],
  ['karta pobytu', 'prawnik'],
  ['legalizacji pobytu', 'prawnik'],
  ['w środzie wielkopolskiej', 'prawnik'],
  ['stary rynek', 'prawnik'],
  ['polish courses a1', 'kurs Piła'],
  ['polish course piła', 'kurs Piła'],
  ['psychologist', 'psycholog'],
  ['lawyer', 'prawnik'],
  ['translation', 'tłumaczenia'],
  ['курси польської a1', 'kurs Piła'],
  ['курс польської мови Piła', 'kurs Piła'],
  ['психолог', 'psycholog'],
  ['психологічна допомога', 'psycholog'],
  ['юридична допомога', 'prawnik'],
  ['адвокат', 'prawnik'],
  ['переклади', 'tłumaczenia'],
  ['дитячий психолог', 'psycholog'],
  ['переводчик', 'tłumaczenia'],
];

describe('what is found first', () => {
  it.each(FIRST)('%s', async (query, label) => {
    const answer = await find(query);
    expect(answer.mode).toBe('every');
    expect(answer.names[0]).toBe(label);
  });

  it('ranks the word itself before its other forms', async () => {
    expect((await find('tłumaczenia')).names[0]).toBe('tłumaczenia');
  });
});

describe('hard input', () => {
  const HARD = [
    'p',
    '"',
    '""',
    "'",
    'kurs"',
    'AND',
    'NOT',
    'OR OR',
    'kurs AND',
    'NEAR(kurs polskiego, 2)',
    'name:kurs',
    '{name} : kurs',
    'kurs*',
    '^kurs',
    '-kurs',
    'kurs + polskiego',
    '(((',
    '; DROP TABLE "Service"; --',
    '%_%',
    '\\',
    '\u0000',
    '😀 🎉',
    'kurs 😀',
    'курс',
    'кurs',
    'კურსი',
    '课程',
    'دورة',
    '<script>alert(1)</script>',
    'x'.repeat(10_000),
    'kurs '.repeat(2_000),
    Array.from({ length: 500 }, (_, n) => `słowo${n}`).join(' '),
  ];

  it.each(HARD.map((query) => [query.slice(0, 30), query]))('answers %j', async (_, query) => {
    const answer = await find(query);
    expect(['all', 'every', 'some', 'wordless']).toContain(answer.mode);
  });

  it('shows everything, and says so, when there is no word to look for', async () => {
    expect(await find('😀')).toMatchObject({ mode: 'wordless', total: 6 });
    expect(await find('  ')).toMatchObject({ mode: 'all', total: 6 });
  });

  it('falls back to records with some of the words, best first', async () => {
    const answer = await find('kurs tańca w Pile');
    expect(answer.mode).toBe('some');
    expect(answer.names[0]).toBe('kurs Piła');
  });

  it('finds nothing rather than anything', async () => {
    expect(await find('hydraulik')).toMatchObject({ mode: 'every', total: 0, hits: [] });
  });
});

describe('filters', () => {
  const counts = (answer: Awaited<ReturnType<typeof find>>, facet: string) =>
    Object.fromEntries(
      answer.facets.filter((one) => one.facet === facet).map((one) => [one.value, one.count]),
    );

  it('narrow within the query', async () => {
    expect((await find('kurs', 'powiat=3019')).names).toEqual(['kurs Piła']);
    expect((await find('', 'jezyk=uk&powiat=3064')).names).toEqual(['psycholog']);
    expect((await find('', 'koszt=platne')).names).toEqual(['tłumaczenia']);
  });

  it('take several values of one filter as "or"', async () => {
    expect((await find('', 'powiat=3019&powiat=3011')).total).toBe(3);
    expect((await find('', 'kategoria=pomoc-prawna&kategoria=tlumaczenia')).total).toBe(2);
  });

  it('count each filter under the query and the other filters, not under itself', async () => {
    const answer = await find('', 'powiat=3064');
    expect(counts(answer, 'county')).toEqual({ '3001': 1, '3011': 1, '3019': 2, '3025': 1, '3064': 2 });
    expect(counts(answer, 'cost')).toEqual({ bezplatne: 1, platne: 1 });
    expect(counts(answer, 'language')).toEqual({ uk: 1, ka: 1 });
    expect(counts(await find('kurs'), 'county')).toEqual({ '3001': 1, '3019': 1 });
  });

  it('count what a click would bring', async () => {
    const answer = await find('', 'jezyk=uk');
    for (const [county, count] of Object.entries(counts(answer, 'county'))) {
      expect((await find('', `jezyk=uk&powiat=${county}`)).total).toBe(count);
    }
  });

  it('pass over values that cannot be any', async () => {
    const filters = filtersOf(new URLSearchParams(`powiat=' OR 1=1&powiat=${'9'.repeat(100)}&koszt=nic`));
    expect(filters).toMatchObject({ county: [], cost: ['nic'] });
    expect((await find('', 'koszt=nic')).total).toBe(0);
  });
});

describe('the reasons', () => {
  it('marks the words that matched', async () => {
    const [hit] = (await find('kursy polskiego pila')).hits;
    const marked = (pieces: { text: string; hit: boolean }[] = []) =>
      pieces.filter((piece) => piece.hit).map((piece) => piece.text);
    expect(marked(hit?.name)).toEqual(['Kurs', 'polskiego']);
    expect(marked(hit?.places)).toEqual(['Piła']);
  });

  it('names the category in the language in which it was met', async () => {
    const [hit] = (await find('курси польської')).hits;
    expect(hit?.alsoKnownAs.flat().filter((piece) => piece.hit).length).toBeGreaterThan(0);
  });
});

describe('the index', () => {
  it('gives the same answers after it was built anew', async () => {
    const before = await find('kurs');
    await reindex();
    expect((await find('kurs')).names).toEqual(before.names);
  });

  it('forgets what is in the archive', async () => {
    const { officer, library } = await openRegion();
    const id = await addService(officer, library, { name: 'Chwilowa usługa' });
    expect((await find('chwilowa')).total).toBe(1);
    await archiveService(officer, id);
    await transaction('test.index', (tx) => indexService(tx, id));
    expect((await find('chwilowa')).total).toBe(0);
    expect(await db.service.count({ where: { id } })).toBe(1);
  });
});
