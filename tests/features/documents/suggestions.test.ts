import { Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isValid, textOf } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import type { SuggestionAttrs } from '#app/features/documents/content/suggestion-marks.ts';
import { settled, suggestionsOf, withoutSuggestions } from '#app/features/documents/suggestions/list.ts';
import { propose, proposeParagraph } from '#app/features/documents/suggestions/propose.ts';
import { settle } from '#app/features/documents/suggestions/settle.ts';
import { EVERYTHING, paragraph, text } from './contents.ts';

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const by = (author: number, suggestion: number): SuggestionAttrs => ({
  id: id(suggestion),
  authorId: id(900 + author),
  author: ['Anna', 'Olena'][author] ?? 'Ktoś',
  institution: ['Biblioteka w Pile', 'Fundacja Most'][author] ?? 'Urząd',
  at: '2026-11-22T14:00:00.000Z',
});

const doc = (...content: object[]) => ({ type: 'doc', content });
const state = (content: object) => EditorState.create({ schema, doc: Node.fromJSON(schema, content) });
const json = (of: EditorState) => of.doc.toJSON();

/** The state after a change was made as a suggestion, with what was said about it. */
function suggest(before: EditorState, change: (tr: Transaction) => Transaction, attrs = by(0, 1)) {
  const { tr, said } = propose(change(before.tr), before, attrs);
  return { after: before.apply(tr), said };
}

function selected(before: EditorState, from: number, to = from): EditorState {
  return before.apply(before.tr.setSelection(TextSelection.create(before.doc, from, to)));
}

function enter(before: EditorState, attrs = by(0, 1)): EditorState {
  return before.apply(proposeParagraph(before, attrs).tr);
}

const lines = (content: object) => textOf(content).split('\n');
const start = doc(paragraph('Ala ma kota'), paragraph('Kot ma Alę'));

describe('what is done as a suggestion', () => {
  it('typing stands there as an insertion, and the text without suggestions is as before', () => {
    const { after } = suggest(state(start), (tr) => tr.insertText('dużego ', 8));
    expect(suggestionsOf(json(after))).toEqual([
      { ...by(0, 1), inserted: 'dużego ', deleted: '', passage: 'Ala ma kota', from: 8, to: 15 },
    ]);
    expect(withoutSuggestions(json(after))).toEqual(start);
    expect(lines(settled(json(after), 'accepted'))).toEqual(['Ala ma dużego kota', 'Kot ma Alę']);
  });

  it('deleting leaves the words there, marked, and the caret goes on as for a plain deletion', () => {
    const before = selected(state(start), 5);
    const { after } = suggest(before, (tr) => tr.delete(4, 5));
    expect(after.selection.from).toBe(4);
    expect(suggestionsOf(json(after))).toMatchObject([{ inserted: '', deleted: ' ' }]);
    const forward = suggest(selected(after, 5), (tr) => tr.delete(5, 7)).after;
    expect(forward.selection.from).toBe(7);
    expect(suggestionsOf(json(forward))).toMatchObject([{ deleted: ' ma' }]);
    expect(withoutSuggestions(json(forward))).toEqual(start);
  });

  it('typing over a selection is a deletion and an insertion behind it, of one suggestion', () => {
    const { after } = suggest(selected(state(start), 8, 12), (tr) => tr.insertText('psa', 8, 12));
    expect(suggestionsOf(json(after))).toMatchObject([{ deleted: 'kota', inserted: 'psa' }]);
    expect(after.selection.from).toBe(15);
    expect(lines(settled(json(after), 'accepted'))[0]).toBe('Ala ma psa');
  });

  it('what one only suggested oneself goes at once; what another suggested is marked', () => {
    const one = suggest(state(start), (tr) => tr.insertText('dużego ', 8)).after;
    expect(json(suggest(one, (tr) => tr.delete(8, 15)).after)).toEqual(start);
    const other = suggest(one, (tr) => tr.delete(8, 15), by(1, 2)).after;
    expect(suggestionsOf(json(other))).toMatchObject([
      { author: 'Anna', inserted: 'dużego ' },
      { author: 'Olena', deleted: 'dużego ' },
    ]);
    expect(lines(settled(json(other), 'accepted', [by(0, 1)]))[0]).toBe('Ala ma dużego kota');
    expect(lines(settled(json(other), 'accepted'))[0]).toBe('Ala ma kota');
    expect(lines(settled(json(other), 'rejected', [by(1, 2)]))[0]).toBe('Ala ma dużego kota');
  });

  it('Enter shows the sign of a paragraph’s end; rejecting joins what was split', () => {
    const after = enter(selected(state(start), 4));
    expect(after.doc.childCount).toBe(3);
    expect(after.selection.from).toBe(7);
    expect(withoutSuggestions(json(after))).toEqual(start);
    expect(lines(settled(json(after), 'accepted'))).toEqual(['Ala', ' ma kota', 'Kot ma Alę']);
    const typed = suggest(after, (tr) => tr.insertText('tylko')).after;
    expect(withoutSuggestions(json(typed))).toEqual(start);
  });

  it('a heading stays one when a paragraph after or before it is rejected', () => {
    const heading = doc(
      { type: 'heading', attrs: { level: 2 }, content: [text('Ustalenia')] },
      paragraph('x'),
    );
    for (const at of [1, 4, 10]) {
      const after = enter(selected(state(heading), at));
      expect(after.doc.childCount).toBe(3);
      expect(withoutSuggestions(json(after))).toEqual(heading);
    }
  });

  it('Enter in a list makes an item', () => {
    const item = (value: string) => ({ type: 'listItem', content: [paragraph(value)] });
    const list = doc({ type: 'bulletList', content: [item('sala i kawa')] });
    const after = enter(selected(state(list), 7));
    expect(after.doc.firstChild?.childCount).toBe(2);
    expect(withoutSuggestions(json(after))).toEqual(list);
  });

  it('joining two paragraphs is a suggestion, and not joining what one split oneself', () => {
    const joined = suggest(selected(state(start), 14), (tr) => tr.delete(12, 14)).after;
    expect(withoutSuggestions(json(joined))).toEqual(start);
    expect(lines(settled(json(joined), 'accepted'))).toEqual(['Ala ma kotaKot ma Alę']);
    const split = enter(selected(state(start), 4));
    expect(json(suggest(selected(split, 7), (tr) => tr.join(6)).after)).toEqual(start);
  });

  it('a line break has a sign behind it', () => {
    const broken = suggest(state(start), (tr) =>
      tr.insert(4, schema.nodes.hardBreak?.create() ?? schema.text('x')),
    ).after;
    expect(withoutSuggestions(json(broken))).toEqual(start);
    const accepted = settled(json(broken), 'accepted');
    expect(accepted.content?.[0]?.content?.[1]).toEqual({ type: 'hardBreak' });
    const without = suggest(state(accepted), (tr) => tr.delete(4, 5)).after;
    expect(withoutSuggestions(json(without))).toEqual(accepted);
    expect(settled(json(without), 'accepted')).toEqual(start);
  });

  it('of what was pasted the lines are suggested, and it is said when there was more', () => {
    const pasted = Node.fromJSON(schema, doc(paragraph('raz'), paragraph('dwa')));
    const two = suggest(state(start), (tr) => tr.replace(4, 4, new Slice(pasted.content, 1, 1)));
    expect(two.said).toBeNull();
    expect(withoutSuggestions(json(two.after))).toEqual(start);
    expect(lines(settled(json(two.after), 'accepted'))).toEqual(['Alaraz', 'dwa ma kota', 'Kot ma Alę']);
    const everything = Node.fromJSON(schema, EVERYTHING);
    const all = suggest(state(start), (tr) => tr.replaceRange(4, 4, new Slice(everything.content, 0, 0)));
    expect(withoutSuggestions(json(all.after))).toEqual(start);
    expect(isValid(json(all.after))).toBe(true);
  });

  it('tables, lists and formatting are refused, and nothing is changed', () => {
    const table = state(EVERYTHING);
    const at = table.doc.content.size;
    const found = [
      (tr: Transaction) => tr.addMark(1, 4, schema.mark('bold')),
      (tr: Transaction) => tr.setBlockType(1, 4, schema.nodes.paragraph ?? schema.topNodeType),
      (tr: Transaction) => tr.insert(at, schema.nodes.horizontalRule?.create() ?? schema.text('x')),
    ].map((change) => suggest(table, change));
    for (const { after, said } of found) {
      expect(said).toBe('refused');
      expect(json(after)).toEqual(EVERYTHING);
    }
    const own = suggest(state(start), (tr) => tr.insertText('dużego ', 8)).after;
    const bold = schema.marks.bold?.create();
    expect(bold && suggest(own, (tr) => tr.addMark(8, 14, bold)).said).toBeNull();
  });

  it('deleting everything suggests the words and says that the rest stays', () => {
    const { after, said } = suggest(state(EVERYTHING), (tr) => tr.delete(0, tr.doc.content.size));
    expect(said).toBe('plainer');
    expect(withoutSuggestions(json(after))).toEqual(EVERYTHING);
    expect(textOf(settled(json(after), 'accepted'))).not.toMatch(/Zażółć|kursywa|punkt|koniec|zrobione/);
    expect(isValid(settled(json(after), 'accepted'))).toBe(true);
  });
});

type Edit = { kind: number; at: number; length: number; what: number; author: number };
const edit = fc.record({
  kind: fc.nat(4),
  at: fc.nat(200),
  length: fc.nat(25),
  what: fc.nat(20),
  author: fc.nat(1),
});
const WORDS = ['ż', 'słowo ', '🧵', 'текст', 'raz dwa'];

/** The places in a document where text can be. */
function places(of: Node): number[] {
  const found: number[] = [];
  of.descendants((node, pos) => {
    if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) found.push(pos + 1 + at);
  });
  return found;
}

const rich = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Ustalenia')] },
  { type: 'paragraph', content: [text('Kursy '), text('od', [{ type: 'bold' }]), text(' stycznia')] },
  paragraph('Sale sprawdzi biblioteka'),
  { type: 'paragraph', content: [text('raz'), { type: 'hardBreak' }, text('dwa')] },
  paragraph('koniec'),
);

function applyEdit(before: EditorState, of: Edit, suggestion: number, from: number, to: number): EditorState {
  const attrs = by(of.author, suggestion);
  const here = selected(before, from, to);
  if (of.kind === 0) return enter(here, attrs);
  const word = WORDS[of.what % WORDS.length] ?? '';
  return suggest(here, (tr) => (of.kind > 2 ? tr.insertText(word, from, to) : tr.delete(from, to)), attrs)
    .after;
}

/** The same edit on the text itself. */
function plainly(of: Node, { kind, what }: Edit, from: number, to: number): string {
  const tr = new Transform(of);
  if (from < to) tr.delete(from, to);
  const at = tr.mapping.map(to);
  if (kind === 0) tr.split(at);
  else if (kind > 2) tr.insert(at, schema.text(WORDS[what % WORDS.length] ?? ''));
  return textOf(tr.doc.toJSON());
}

describe('whatever two people suggest in one text', () => {
  it('rejecting all gives the text from before, accepting all what plain editing gives', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), (edits) => {
        let now = state(rich);
        for (const [index, each] of edits.entries()) {
          const accepting = new Transform(now.doc);
          settle(accepting, 'accepted');
          const plain = accepting.doc;
          const all = places(plain);
          const from = all[each.at % all.length] ?? 1;
          const reach = each.kind === 0 || each.kind === 3 ? 0 : each.length;
          const to = all[Math.min(all.length - 1, (each.at % all.length) + reach)] ?? from;
          const back = accepting.mapping.invert();
          const start = back.map(from);
          now = applyEdit(now, each, index + 1, start, from < to ? back.map(to, -1) : start);
          expect(isValid(json(now))).toBe(true);
          expect(textOf(settled(json(now), 'accepted'))).toBe(plainly(plain, each, from, to));
        }
        expect(withoutSuggestions(json(now))).toEqual(rich);
      }),
      { numRuns: Number(process.env.SPLOT_RUNS ?? 300) },
    );
  });
});
