import type { Row, World } from './types.ts';

const READERS: Row['expect'] = {
  visitor: 'signIn',
  observer: 'ok',
  librarian: 'ok',
  neighbour: 'ok',
  facilitator: 'ok',
  others: 'missing',
};
const WRITERS: Row['expect'] = { ...READERS, observer: 'refused' };
const SENT_BACK: Row['expect'] = { visitor: 'signIn', others: 'away' };

const NO_ID = '01890000-0000-7000-8000-000000000000';
const at = (rest: string) => (world: World) => `/dokumenty/${world.ids.document}${rest}`;

/** A report of what an editor did: nothing is changed, so every writer gets the same answer. */
const settled = (verdict: string): Row => ({
  file: `routes/documents/${verdict === 'przyjecie' ? 'accept' : 'reject'}-suggestions.tsx`,
  method: 'POST',
  path: at(`/propozycje/${verdict}`),
  form: () => ({ 'key[0]': `${NO_ID} ${NO_ID}`, done: '1' }),
  expect: WRITERS,
});

export const suggestions: Row[] = [
  {
    file: 'routes/documents/suggestions.tsx',
    method: 'GET',
    path: at('/propozycje'),
    expect: READERS,
  },
  {
    file: 'routes/documents/accept-suggestions.tsx',
    method: 'GET',
    path: at('/propozycje/przyjecie'),
    expect: SENT_BACK,
  },
  {
    file: 'routes/documents/reject-suggestions.tsx',
    method: 'GET',
    path: at('/propozycje/odrzucenie'),
    expect: SENT_BACK,
  },
  settled('przyjecie'),
  settled('odrzucenie'),
  {
    file: 'routes/documents/accept-suggestions.tsx',
    method: 'POST',
    object: 'one that is not there',
    path: at('/propozycje/przyjecie'),
    form: () => ({ 'key[0]': `${NO_ID} ${NO_ID}` }),
    expect: { ...WRITERS, librarian: 'conflict', neighbour: 'conflict', facilitator: 'conflict' },
  },
];
