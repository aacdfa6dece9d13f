import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { spend } from '#app/features/documents/sync/budget.server.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('24 MB at once, then as much as comes back: 1 MB a second, and never more than 24', () => {
  expect(spend('one', 24_000_000)).toBe(true);
  expect(spend('one', 1)).toBe(false);
  vi.advanceTimersByTime(1_000);
  expect(spend('one', 1_000_001)).toBe(false);
  expect(spend('one', 1_000_000)).toBe(true);
  vi.advanceTimersByTime(3_600_000);
  expect(spend('one', 24_000_001)).toBe(false);
});

it('is one for all tabs of a person, and no other person feels it', () => {
  expect(spend('two', 24_000_000)).toBe(true);
  expect(spend('three', 24_000_000)).toBe(true);
});
