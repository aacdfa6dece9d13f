import type { Area } from './types.ts';

export const general: Area = {
  rows: [
    { file: 'routes/home.tsx', method: 'GET', path: () => '/', expect: { others: 'ok' } },
    {
      file: 'routes/missing.tsx',
      method: 'GET',
      path: () => '/nie/ma/takiej',
      expect: { others: 'missing' },
    },
    {
      file: 'routes/missing.tsx',
      method: 'POST',
      path: () => '/nie/ma/takiej',
      expect: { others: 'missing' },
    },
    {
      file: 'routes/outbox/list.tsx',
      method: 'GET',
      path: () => '/poczta',
      expect: { admin: 'ok', others: 'missing' },
    },
    {
      file: 'routes/outbox/mail.tsx',
      method: 'GET',
      path: () => '/poczta/00000000-0000-7000-8000-000000000000',
      expect: { others: 'missing' },
    },
    {
      file: 'routes/statements/accessibility.tsx',
      method: 'GET',
      path: () => '/deklaracja-dostepnosci',
      expect: { others: 'ok' },
    },
    {
      file: 'routes/statements/privacy.tsx',
      method: 'GET',
      path: () => '/prywatnosc',
      expect: { others: 'ok' },
    },
  ],
};
