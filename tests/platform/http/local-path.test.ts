import { expect, it } from 'vitest';
import { localPath } from '#app/platform/http/redirect.server.ts';

it.each(['/', '/grupy', '/katalog?q=a&strona=2', '/spotkania/1#kto'])('%s stays', (path) => {
  expect(localPath(path)).toBe(path);
});

it.each([
  '//zla.example',
  '/\\zla.example',
  'https://zla.example',
  'javascript:alert(1)',
  '/\t/zla.example',
  '/a\\..\\zla.example',
  'grupy',
  '',
  undefined,
])('%j leads home', (path) => {
  expect(localPath(path)).toBe('/');
});
