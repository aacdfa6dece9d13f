import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from '#app/features/documents/sync/pace.server.ts';
import type { Room } from '#app/features/documents/sync/room.server.ts';

const roomOf = (members: number) => ({ members: { size: members } }) as unknown as Room;
let passed: string[][] = [];
let pace: Pace<string>;

beforeEach(() => {
  vi.useFakeTimers();
  passed = [];
  pace = new Pace((gathered) => passed.push(gathered));
});
afterEach(() => vi.useRealTimers());

it('passes on at once what comes to a quiet room, however many are in it', () => {
  pace.add(roomOf(200), 'a');
  expect(passed).toEqual([['a']]);
});

it('gathers nothing among a few', () => {
  const room = roomOf(3);
  for (const item of ['a', 'b', 'c']) pace.add(room, item);
  expect(passed).toEqual([['a'], ['b'], ['c']]);
});

it('gathers for 20 ms at most in a crowd, in the order of coming', () => {
  for (const members of [200, 2_000]) {
    const room = roomOf(members);
    passed = [];
    for (const item of ['a', 'b', 'c']) pace.add(room, item);
    vi.advanceTimersByTime(19);
    expect(passed).toEqual([['a']]);
    vi.advanceTimersByTime(1);
    expect(passed).toEqual([['a'], ['b', 'c']]);
  }
});

it('a meeting of 30 waits 2 ms at most', () => {
  const room = roomOf(30);
  for (const item of ['a', 'b']) pace.add(room, item);
  vi.advanceTimersByTime(2);
  expect(passed).toEqual([['a'], ['b']]);
});

it('a busy room does not hold up another', () => {
  const [crowd, few] = [roomOf(200), roomOf(2)];
  for (const item of ['a', 'b']) pace.add(crowd, item);
  pace.add(few, 'c');
  expect(passed).toEqual([['a'], ['c']]);
});
