import { describe, expect, it } from 'vitest';
import { isGuessable } from '#app/features/accounts/passwords/block-list.server.ts';
import { hashPassword, passwordMatches } from '#app/features/accounts/passwords/hash.server.ts';
import { newPassword } from '#app/features/accounts/passwords/schema.ts';

describe('a stored password', () => {
  it('is argon2id with at least 19 MiB and two passes', async () => {
    const stored = await hashPassword('cztery wielkie zielone żaby');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=(19456|[2-9]\d{4}),t=[2-9],p=1\$/);
  });

  it('matches only what was typed, to the last character', async () => {
    const long = `${'ż'.repeat(199)}a`;
    const stored = await hashPassword(long);
    expect(await passwordMatches(stored, long)).toBe(true);
    expect(await passwordMatches(stored, `${'ż'.repeat(199)}b`)).toBe(false);
    expect(await passwordMatches(stored, long.normalize('NFD'))).toBe(true);
  });

  it('says no to nobody, after the same work', async () => {
    const stored = await hashPassword('cztery wielkie zielone żaby');
    expect(await passwordMatches(null, '')).toBe(false);
    const times = { known: [0], unknown: [0] };
    for (let i = 0; i < 9; i++) {
      for (const [who, hash] of [
        ['known', stored],
        ['unknown', null],
      ] as const) {
        const start = performance.now();
        await passwordMatches(hash, 'nie to hasło wcale');
        times[who].push(performance.now() - start);
      }
    }
    const fastest = (measured: number[]) => measured.sort((a, b) => a - b)[1] ?? 0;
    // Without the work it would be a thousandth.
    expect(fastest(times.unknown)).toBeGreaterThan(fastest(times.known) / 10);
  });
});

describe('the rule for new passwords', () => {
  it.each([
    ['jedenaście!', false],
    ['dwanaście zn', true],
    ['a'.repeat(256), true],
    ['a'.repeat(257), false],
  ])('length of %j', (password, allowed) => {
    expect(newPassword.safeParse(password).success).toBe(allowed);
  });

  it.each([
    'password1234',
    'Qwertyuiop123',
    '123456789012',
    '987654321098',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'abcdefghijklmn',
    'Biblioteka123!',
    'wielkopolska2026',
    'ROPS-Poznan-2026',
    'splot-belong-1',
    'Książnica2026!',
    'bibliotekarka.pila',
  ])('refuses %j as guessable', (password) => {
    expect(isGuessable(password, ['bibliotekarka.pila@ksiaznica.example', 'Bibliotekarka'])).toBe(true);
  });

  it.each([
    'cztery wielkie zielone żaby',
    'moja biblioteka pachnie jabłkami',
    '839201746523',
    'kT9#vLq2mZx!',
    'poniedziałkowa kawa o siódmej',
  ])('lets %j through', (password) => {
    expect(isGuessable(password, ['bibliotekarka.pila@ksiaznica.example', 'Bibliotekarka'])).toBe(false);
  });
});
