import { expect, it } from 'vitest';
import { newId } from '#app/platform/ids.ts';
import { readLink, signLink } from '#app/platform/secrets/signed-link.server.ts';

it('gives back the id it was made for, and the same link each time', () => {
  const id = newId();
  expect(readLink('answer', signLink('answer', id))).toBe(id);
  expect(signLink('answer', id)).toBe(signLink('answer', id));
});

it('is worth nothing for another purpose, altered, or made up', () => {
  const token = signLink('answer', newId());
  const other = signLink('answer', newId());
  const [head = '', tail = ''] = token.split('.');
  const forged = [
    '',
    '.',
    'a.b',
    head,
    `${head}.`,
    `${other.split('.')[0]}.${tail}`,
    `${token}x`,
    `${token}.x`,
    `${head}.${'A'.repeat(27)}`,
  ];
  for (const attempt of [undefined, ...forged]) expect(readLink('answer', attempt)).toBeNull();
  expect(readLink('task', token)).toBeNull();
});
