import { describe, expect, it } from 'vitest';
import { COLOURS, colourAmong } from '#app/features/documents/sync/colour.ts';

function arriving(...people: string[]) {
  const here: { personId: string; presence: { colour: number } }[] = [];
  for (const personId of people) here.push({ personId, presence: { colour: colourAmong(here, personId) } });
  return here.map((one) => one.presence.colour);
}

const people = Array.from({ length: COLOURS }, (_, at) => `person ${at}`);

describe('the colour of a person in a document', () => {
  it('is nobody else’s while there are enough, in whatever order they come', () => {
    for (const order of [people, people.toReversed()]) {
      expect(new Set(arriving(...order)).size).toBe(COLOURS);
    }
  });

  it('is the same for one who comes first, and in all tabs of one person', () => {
    expect(arriving('a')).toEqual(arriving('a'));
    const [first, , again] = arriving('a', 'b', 'a');
    expect(again).toBe(first);
  });

  it('is one that the style sheet has, however many come', () => {
    const many = Array.from({ length: 3 * COLOURS }, (_, at) => `guest ${at}`);
    for (const colour of arriving(...many)) expect(colour).toBeLessThan(COLOURS);
  });
});
