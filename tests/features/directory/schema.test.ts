import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { COUNTIES } from '#app/features/directory/counties.ts';
import { formValues } from '#app/features/directory/form-values.ts';
import { freshnessOf } from '#app/features/directory/freshness.ts';
import { parseSlots } from '#app/features/directory/hours.ts';
import { EditServiceForm, NewServiceForm, ServiceForm } from '#app/features/directory/schema.ts';
import { CATEGORIES, TARGET_GROUPS } from '#app/features/directory/terms.ts';
import { facts, PILA, place } from '#tests/features/directory/scene.ts';

type Fields = Record<string, string | string[]>;

function post(fields: Fields, schema: typeof ServiceForm = ServiceForm) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  const submission = parseWithZod(form, { schema });
  return submission.status === 'success'
    ? { value: submission.value, errors: null }
    : { value: null, errors: submission.error };
}

const minimal: Fields = { name: 'Kurs', categories: 'kurs-polskiego', free: 'yes' };
const blank: Fields = {
  'places[1].name': '',
  'places[1].city': '',
  'places[1].countyCode': '',
  'places[1].hours[0]': '',
};
const inPila: Fields = { 'places[0].name': 'Sala', 'places[0].city': 'Piła', 'places[0].countyCode': '3019' };

describe('the form of a service', () => {
  it('gives back the facts that it was filled with', () => {
    const stated = facts({
      languages: ['pl:spoken', 'uk:interpreter'],
      targets: ['dzieci'],
      levelFrom: 'A1',
      levelTo: 'A2',
      places: [{ ...PILA, hours: ['08:00–16:00', '', '', '', '', '', ''] }, place('Poznań', '3064')],
    });
    expect(post({ ...formValues(stated), ...blankAt(2) }).value).toEqual(stated);
  });

  it('needs a name and a kind', () => {
    expect(post({}).errors).toMatchObject({
      name: ['directory:error.nameMissing'],
      categories: ['directory:error.categoryMissing'],
    });
  });

  it('passes over the blank place and the one ticked for removal', () => {
    expect(post({ ...minimal, ...inPila, ...blank }).value?.places).toHaveLength(1);
    expect(post({ ...minimal, ...inPila, 'places[0].remove': 'on' }).value?.places).toEqual([]);
  });

  it('names the wrong field of the right place', () => {
    const removed = { 'places[0].name': 'Stara', 'places[0].remove': 'on' };
    const errors = post({
      ...minimal,
      ...removed,
      'places[1].name': 'Sala',
      'places[1].city': 'Piła',
    }).errors;
    expect(errors).toMatchObject({ 'places[1].countyCode': ['directory:error.county'] });
  });

  it('refuses the same place twice', () => {
    const twice = { 'places[1].name': 'Sala', 'places[1].city': 'Piła', 'places[1].countyCode': '3019' };
    expect(post({ ...minimal, ...inPila, ...twice }).errors).toMatchObject({
      'places[1].name': ['directory:error.placeTwice'],
    });
  });

  it.each([
    ['phone', 'zadzwoń', 'directory:error.phone'],
    ['email', 'biblioteka', 'directory:error.email'],
    ['url', 'javascript:alert(1)', 'directory:error.url'],
    ['url', 'data:text/html,x', 'directory:error.url'],
    ['levelTo', 'A1', 'directory:error.levels'],
    ['status', 'deleted', undefined],
    ['name', 'x'.repeat(201), 'directory:error.tooLong'],
    ['description', 'x'.repeat(5001), 'directory:error.tooLong'],
    ['categories', 'hydraulik', 'directory:error.choice'],
    ['languages.uk', 'telepathy', 'directory:error.choice'],
    ['places[0].postcode', '649-20', 'directory:error.postcode'],
    ['places[0].hours[0]', 'od rana', 'directory:error.hours'],
    ['places[0].countyCode', '1465', 'directory:error.county'],
  ])('%s: %s', (field, value, message) => {
    const { errors } = post({ ...minimal, ...inPila, [field]: value });
    expect(errors?.[field]).toEqual(message ? [message] : expect.any(Array));
  });

  it('mends what can be mended', () => {
    const { value } = post({
      ...minimal,
      ...inPila,
      name: '  Kurs polskiego ',
      url: 'biblioteka.example',
      description: 'raz\r\ndwa',
      'places[0].postcode': ' 64 920',
      'places[0].hours[0]': '8-12, 14.30 do 18',
    });
    expect(value).toMatchObject({
      name: 'Kurs polskiego',
      url: 'https://biblioteka.example',
      description: 'raz\ndwa',
    });
    expect(value?.places[0]).toMatchObject({
      postcode: '64-920',
      hours: ['08:00–12:00, 14:30–18:00', '', '', '', '', '', ''],
    });
  });

  it('tells a new service and an edited one apart by what comes along', () => {
    const fields = {
      ...minimal,
      providerId: '019371d4-0000-7000-8000-000000000000',
      changedAt: '2026-11-22T10:00:00.000Z',
    };
    const asNew = parseWithZod(formOf(fields), { schema: NewServiceForm });
    const asEdit = parseWithZod(formOf(fields), { schema: EditServiceForm });
    expect(asNew.status === 'success' && asNew.value.providerId).toBe(fields.providerId);
    expect(asEdit.status === 'success' && asEdit.value.changedAt.toISOString()).toBe(fields.changedAt);
  });
});

describe('hours', () => {
  it.each([
    ['', []],
    ['8-16', [['08:00', '16:00']]],
    ['7:30–15:30', [['07:30', '15:30']]],
    [
      '14–18, 8–12',
      [
        ['08:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ],
    ['22:00–02:00', [['22:00', '02:00']]],
    ['0:00–24:00', [['00:00', '24:00']]],
  ])('%j is understood', (text, slots) => {
    expect(parseSlots(text)?.map((slot) => [slot.opensAt, slot.closesAt])).toEqual(slots);
  });

  it.each(['8', '25–26', '8:99–9', '8–8', '8–12, 11–14', '22–2, 23–3', '24:00–8', 'w soboty', '8–12–16'])(
    '%j is not',
    (text) => {
      expect(parseSlots(text)).toBeNull();
    },
  );
});

describe('freshness', () => {
  const day = (text: string) => new Date(`${text}T10:00:00Z`);
  it.each([
    ['2026-01-01', null, 'never'],
    ['2026-01-01', '2026-01-02', 'confirmed'],
    ['2026-01-03', '2026-01-02', 'changed'],
    ['2024-01-01', '2025-01-01', 'old'],
    ['2025-11-22', '2025-11-22', 'confirmed'],
  ])('changed %s, confirmed %s: %s', (changed, confirmed, expected) => {
    expect(freshnessOf(day(changed), confirmed ? day(confirmed) : null, day('2026-11-22'))).toBe(expected);
  });
});

describe('reference data', () => {
  it('has the 35 counties once each', () => {
    expect(COUNTIES).toHaveLength(35);
    expect(new Set(COUNTIES.map(({ code }) => code)).size).toBe(35);
    expect(COUNTIES.every(({ code, name }) => /^30\d\d$/.test(code) && name.length > 3)).toBe(true);
    expect(COUNTIES.find(({ code }) => code === '3019')).toEqual({
      code: '3019',
      name: 'pilski',
      kind: 'land',
    });
    expect(COUNTIES.find(({ code }) => code === '3064')).toEqual({
      code: '3064',
      name: 'Poznań',
      kind: 'city',
    });
  });

  it.each([...CATEGORIES, ...TARGET_GROUPS])('$code has three names', ({ code, namePl, nameEn, nameUk }) => {
    expect(code).toMatch(/^[a-z-]+$/);
    expect([namePl, nameEn, nameUk].every((name) => name.length > 2)).toBe(true);
    expect(nameUk).toMatch(/\p{Script=Cyrillic}/u);
  });
});

function blankAt(at: number): Fields {
  return { [`places[${at}].name`]: '', [`places[${at}].countyCode`]: '', [`places[${at}].hours[0]`]: '' };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return form;
}
