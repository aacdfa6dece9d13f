import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { compare, type Passage, tally } from '#app/features/documents/versions/compare/compare.ts';
import { compareWords } from '#app/features/documents/versions/compare/words.ts';
import { EVERYTHING, paragraph, text } from '../contents.ts';

const doc = (...content: JSONContent[]): JSONContent => ({ type: 'doc', content });
const list = (...items: string[]): JSONContent => ({
  type: 'orderedList',
  attrs: { start: 1 },
  content: items.map((one) => ({ type: 'listItem', content: [paragraph(one)] })),
});
const row = (...cells: string[]): JSONContent => ({
  type: 'tableRow',
  content: cells.map((one) => ({
    type: 'tableCell',
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(one)],
  })),
});
const table = (...rows: JSONContent[]): JSONContent => ({ type: 'table', content: rows });

/** As `-gone- +new+ same`, one string a passage. */
const read = (passages: Passage[]) =>
  passages.map(
    ({ change, cells }) =>
      `${change}: ${cells
        .map((parts) =>
          parts
            .map(({ op, text: words }) =>
              op === 'same' ? words : op === 'add' ? `+${words}+` : `-${words}-`,
            )
            .join(''),
        )
        .join(' | ')}`,
  );
const between = (before: JSONContent, after: JSONContent) => read(compare(before, after).passages);

describe('words', () => {
  it('are whole in every script, and punctuation stands by itself', () => {
    expect(compareWords('Zażółć gęślą jaźń.', 'Zażółć gęślą łąkę.')).toEqual([
      { op: 'same', text: 'Zażółć gęślą ' },
      { op: 'del', text: 'jaźń' },
      { op: 'add', text: 'łąkę' },
      { op: 'same', text: '.' },
    ]);
    expect(compareWords('У п’ятницю', 'У суботу').map(({ text: words }) => words)).toEqual([
      'У ',
      'п’ятницю',
      'суботу',
    ]);
  });

  it('phrases change as phrases', () => {
    expect(
      compareWords('w każdy wtorek rano', 'w co drugą środę rano').filter(({ op }) => op !== 'same'),
    ).toEqual([
      { op: 'del', text: 'każdy wtorek' },
      { op: 'add', text: 'co drugą środę' },
    ]);
  });

  it('an emoji is not torn', () => {
    expect(compareWords('a 🧵 b', 'a 🧶 b').map(({ text: words }) => words)).toEqual([
      'a ',
      '🧵',
      '🧶',
      ' b',
    ]);
  });
});

describe('two texts', () => {
  it('that are the same have no change, whatever they hold', () => {
    expect(new Set(compare(EVERYTHING, EVERYTHING).passages.map(({ change }) => change))).toEqual(
      new Set(['same']),
    );
  });

  it('a changed paragraph is found between a new and a removed one', () => {
    expect(
      between(
        doc(paragraph('Wstęp.'), paragraph('Kursy trwają dwa miesiące.'), paragraph('Nikt nie płaci.')),
        doc(
          paragraph('Wstęp.'),
          paragraph('Zapisy przez telefon.'),
          paragraph('Kursy trwają trzy miesiące.'),
        ),
      ),
    ).toEqual([
      'same: Wstęp.',
      'added: +Zapisy przez telefon.+',
      'changed: Kursy trwają -dwa-+trzy+ miesiące.',
      'removed: -Nikt nie płaci.-',
    ]);
  });

  it('an item added above does not change those that get another number', () => {
    expect(between(doc(list('pierwszy', 'drugi')), doc(list('zerowy', 'pierwszy', 'drugi')))).toEqual([
      'added: +zerowy+',
      'same: pierwszy',
      'same: drugi',
    ]);
  });

  it('tables are compared row by row and cell by cell', () => {
    expect(
      between(
        doc(table(row('Piła', 'wtorek', '10'), row('Krzywiń', 'środa', '8'))),
        doc(
          table(row('Piła', 'czwartek', '10'), row('Krzywiń', 'środa', '8'), row('Leszno', 'piątek', '12')),
        ),
      ),
    ).toEqual([
      'changed: Piła | -wtorek-+czwartek+ | 10',
      'same: Krzywiń | środa | 8',
      'added: +Leszno+ | +piątek+ | +12+',
    ]);
  });

  it('bold, a level, a tick, a paragraph that becomes an item: the words stayed', () => {
    const bold: JSONContent = { type: 'paragraph', content: [text('ważne', [{ type: 'bold' }])] };
    const heading = (level: number) => ({ type: 'heading', attrs: { level }, content: [text('Tytuł')] });
    const task = (checked: boolean) => ({
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked }, content: [paragraph('zadzwonić')] }],
    });
    expect(
      between(
        doc(paragraph('ważne'), heading(1), task(false), paragraph('punkt')),
        doc(bold, heading(2), task(true), list('punkt')),
      ),
    ).toEqual(['reshaped: ważne', 'reshaped: Tytuł', 'reshaped: zadzwonić', 'reshaped: punkt']);
  });

  it('a remark at a text is no change of it', () => {
    const remarked = {
      type: 'paragraph',
      content: [text('tekst', [{ type: 'comment', attrs: { id: 'x' } }])],
    };
    expect(between(doc(paragraph('tekst')), doc(remarked))).toEqual(['same: tekst']);
  });

  it('counts pieces and words', () => {
    const { passages } = compare(doc(paragraph('jeden dwa trzy')), doc(paragraph('jeden dwa cztery pięć')));
    expect(tally(passages)).toEqual({
      changed: 1,
      reshaped: 0,
      added: 0,
      removed: 0,
      wordsAdded: 2,
      wordsRemoved: 1,
    });
  });

  it('that have nothing in common are told quickly', () => {
    const long = (seed: string) =>
      doc(...Array.from({ length: 1_500 }, (_, i) => paragraph(`${seed} ${i} ${seed}${i * 7}`)));
    const { passages } = compare(long('stary'), long('nowy'));
    expect(passages.filter(({ change }) => change === 'same')).toEqual([]);
    expect(passages.length).toBeGreaterThanOrEqual(1_500);
  });
});
