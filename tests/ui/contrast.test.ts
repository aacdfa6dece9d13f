import { describe, expect, it } from 'vitest';
import { contrast, palettes } from '#tests/ui/palette.ts';

const BACKGROUNDS = ['paper', 'surface', 'sunken'];

/** Text, and what it stands on. */
const TEXT: [string, string[]][] = [
  ['ink', [...BACKGROUNDS, 'teal-soft', 'amber-soft', 'danger-soft', 'good-soft', 'info-soft']],
  ['muted', [...BACKGROUNDS, 'amber-soft', 'teal-soft']],
  ['teal', [...BACKGROUNDS, 'teal-soft', 'amber-soft']],
  ['teal-strong', [...BACKGROUNDS, 'teal-soft']],
  ['amber-ink', [...BACKGROUNDS, 'amber-soft']],
  ['danger', [...BACKGROUNDS, 'danger-soft']],
  ['good', [...BACKGROUNDS, 'good-soft']],
  ['info', [...BACKGROUNDS, 'info-soft']],
  ['on-teal', ['teal', 'teal-strong']],
  ['on-danger', ['danger', 'danger-strong']],
  ['on-amber', ['amber']],
];

/** Edges of controls, and the focus ring. */
const EDGES: [string, string[]][] = [
  ['edge', BACKGROUNDS],
  ['focus', [...BACKGROUNDS, 'teal-soft', 'amber-soft', 'danger-soft']],
];

const pairs = (table: [string, string[]][]) =>
  table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe.each(Object.entries(palettes()))('in %s', (_, palette) => {
  const ratio = (front: string, back: string) => contrast(palette[front] ?? '', palette[back] ?? '');

  it.each(pairs(TEXT))('%s reads on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('%s shows on %s', (front, back) => {
    expect(ratio(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('black on white is 21, and a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0d5c61', '#0d5c61')).toBe(1);
});
