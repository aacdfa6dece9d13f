import { describe, expect, it } from 'vitest';
import { beingTyped, mentionedIn, mentionLabel, partsOf } from '#app/features/documents/comments/mentions.ts';

const people = [
  { id: 'a', name: 'Anna Nowak', institution: 'Biblioteka w Pile' },
  { id: 'b', name: 'Anna Nowakowska', institution: 'Fundacja Most' },
  { id: 'c', name: 'Jan Lis', institution: 'Biblioteka w Pile' },
  { id: 'd', name: 'Jan Lis', institution: 'Urząd' },
];

describe('mentions', () => {
  it.each([
    ['@Anna Nowak, zobacz', ['a']],
    ['zobacz @anna nowakowska!', ['b']],
    ['(@Anna Nowak) i @Anna Nowak', ['a']],
    ['@Jan Lis (Urząd) i @Anna Nowak', ['d', 'a']],
    ['@Jan Lis', []],
    ['anna@Anna Nowak', []],
    ['@Anna', []],
    ['@Anna Nowaki', []],
  ])('%s', (body, ids) => {
    expect(mentionedIn(body, people)).toEqual(ids);
  });

  it('cuts a text without losing a letter', () => {
    const body = 'Do @Anna Nowak: zobacz „@”.';
    const parts = partsOf(body, people);
    expect(parts.map(({ text }) => text).join('')).toBe(body);
    expect(parts.filter(({ personId }) => personId)).toEqual([{ text: '@Anna Nowak', personId: 'a' }]);
  });

  it('tells two of one name apart by their institutions', () => {
    expect(people.map((person) => mentionLabel(person, people))).toEqual([
      'Anna Nowak',
      'Anna Nowakowska',
      'Jan Lis (Biblioteka w Pile)',
      'Jan Lis (Urząd)',
    ]);
  });

  it.each([
    ['Zobacz @An', 'An'],
    ['@', ''],
    ['@Anna No', 'Anna No'],
    ['poczta@przyklad', null],
    ['@Anna Nowak, i', null],
    ['nic', null],
  ])('while "%s" is typed', (text, letters) => {
    expect(beingTyped(text, text.length)?.letters ?? null).toBe(letters);
  });
});
