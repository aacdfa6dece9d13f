import { beforeAll, describe, expect, it } from 'vitest';
import { filtersOf } from '#app/features/directory/filters.ts';
import { prepareDirectory, reindex } from '#app/features/directory/reindex.server.ts';
import { searchServices } from '#app/features/directory/search.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { seedDirectory } from '#prisma/seed/directory.ts';
import { INSTITUTIONS } from '#prisma/seed/institutions.ts';
import { institution, person } from '#tests/features/directory/scene.ts';

const find = (text: string, filters = '') =>
  searchServices({ text, filters: filtersOf(new URLSearchParams(filters)), page: 1, language: 'pl' });

const shown = (pieces: { text: string }[] = []) => pieces.map((piece) => piece.text).join('');

beforeAll(async () => {
  await prepareDirectory();
  const institutions: Record<string, string> = {};
  for (const [key, { name }] of Object.entries(INSTITUTIONS)) institutions[key] = await institution(name);
  await seedDirectory({ officer: await person('Urzędniczka', 'officer'), institutions });
  await reindex();
});

describe('the sample region', () => {
  it('has every service of the page at its centres', async () => {
    expect(await db.service.count()).toBeGreaterThan(45);
    const courses = await find('', 'kategoria=kurs-polskiego');
    expect(courses.total).toBe(7);
    expect((await find('', 'kategoria=polkolonie')).total).toBe(5);
    expect((await find('bajkowóz')).total).toBe(10);
  });

  it('has the 35 counties', async () => {
    expect(await db.county.count()).toBe(35);
  });

  it.each([
    ['kursy polskiego pila', 'Kurs języka polskiego A1', 'Piła'],
    ['kurs polskiego poznan a2', 'Kursy języka polskiego A1–B2', 'Poznań'],
    ['psycholog dla dziecka leszno', 'Wsparcie psychologa', 'Leszno'],
    ['prawnik w Kaliszu', 'Porady prawne i pomoc w legalizacji pobytu', 'Kalisz'],
    ['karta pobytu konin', 'Porady prawne i pomoc w legalizacji pobytu', 'Konin'],
    ['polkolonie pile', 'Półkolonie letnie', 'Piła'],
    ['zajęcia w bibliotece krzywin', 'Warsztaty międzykulturowe z Bajkowozem', 'Krzywiń'],
    ['bialosliwie', 'Warsztaty międzykulturowe z Bajkowozem', 'Białośliwie'],
    ['tłumacz przysięgły Leszno', 'Tłumaczenia przysięgłe dokumentów', 'Leszno'],
    ['krąg kobiet poznań', 'Warsztaty i wydarzenia integracyjne', 'Poznań'],
    ['юрист Konin', 'Porady prawne i pomoc w legalizacji pobytu', 'Konin'],
    ['polish course piła', 'Kurs języka polskiego A1', 'Piła'],
  ])('%s', async (query, name, city) => {
    const [first] = (await find(query)).hits;
    expect(shown(first?.name)).toBe(name);
    expect(shown(first?.places)).toBe(city);
  });

  it('confirms nothing but plain samples', async () => {
    const wrong = await db.service.count({
      where: { source: { not: 'sample' }, verifications: { some: {} } },
    });
    expect(wrong).toBe(0);
  });
});
