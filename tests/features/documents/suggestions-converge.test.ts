import { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { isValid, readDoc } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import { withoutSuggestions } from '#app/features/documents/suggestions/list.ts';
import { propose, proposeParagraph } from '#app/features/documents/suggestions/propose.ts';
import { setContent } from '#app/features/documents/sync/change.server.ts';
import { paragraph, SUGGESTION } from './contents.ts';

const START = {
  type: 'doc',
  content: [paragraph('Kursy zaczynają się w lutym'), paragraph('Sale sprawdzi biblioteka')],
};
const first = firstUpdate(START);
const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function copy(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first);
  return doc;
}

function exchange(one: Y.Doc, two: Y.Doc): void {
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)));
}

const step = fc.record({ who: fc.nat(1), kind: fc.nat(4), at: fc.nat(100), length: fc.nat(12) });
type Step = { who: number; kind: number; at: number; length: number };

/** Somebody suggests something in their copy. */
function suggest(doc: Y.Doc, { who, kind, at, length }: Step, n: number, withEnter: boolean): void {
  const before = EditorState.create({ schema, doc: Node.fromJSON(schema, readDoc(doc)) });
  const from = TextSelection.near(before.doc.resolve(at % before.doc.content.size)).from;
  const to = Math.min(from + length, before.doc.resolve(from).end());
  const attrs = { ...SUGGESTION, id: id(n), authorId: id(900 + who), author: `osoba ${who}` };
  const here = before.apply(before.tr.setSelection(TextSelection.create(before.doc, from)));
  const { tr } =
    kind === 0 && withEnter
      ? proposeParagraph(here, attrs)
      : propose(kind > 2 ? here.tr.insertText('żółte ', from) : here.tr.delete(from, to), here, attrs);
  doc.transact(() => setContent(doc, here.apply(tr).doc.toJSON()));
}

function play(steps: Step[], withEnter: boolean): Y.Doc[] {
  const docs = [copy(), copy()];
  const [one, two] = docs as [Y.Doc, Y.Doc];
  for (const [n, each] of steps.entries()) {
    if (each.kind === 1) exchange(one, two);
    else suggest(each.who === 0 ? one : two, each, n, withEnter);
  }
  exchange(one, two);
  expect(readDoc(one)).toEqual(readDoc(two));
  expect(isValid(readDoc(one))).toBe(true);
  return docs;
}

it('two who suggest words at the same time end with one text, and what is left after rejecting all is sound', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
      const [one = new Y.Doc()] = play(steps, false);
      expect(isValid(withoutSuggestions(readDoc(one)))).toBe(true);
    }),
    { numRuns: Number(process.env.SPLOT_RUNS ?? 60) },
  );
});

it('so do two who suggest paragraphs too, and what is left after rejecting all is a sound document', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
      const [one = new Y.Doc()] = play(steps, true);
      expect(isValid(withoutSuggestions(readDoc(one)))).toBe(true);
    }),
    { numRuns: Number(process.env.SPLOT_RUNS ?? 60) },
  );
});
