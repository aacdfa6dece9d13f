import type { JSONContent } from '@tiptap/core';
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
import { Room } from '#app/features/documents/sync/room.server.ts';
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

function openRoom(): Room {
  const record = { id: id(1), groupId: id(2), epoch: 'e', changedAt: new Date(), seq: 1, snapshotSeq: 0 };
  return new Room(record, [first]);
}

/** One who was apart comes back: the server takes what is new and gives what is missing. */
function meet(room: Room, doc: Y.Doc, who: number): void {
  room.change(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.doc)), id(900 + who));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(doc)));
}

const step = fc.record({
  who: fc.nat(1),
  kind: fc.nat(4), // Half of all at one place, where they get in each other's way.
  at: fc.oneof(fc.nat(100), fc.nat(6)),
  length: fc.nat(12),
});
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
  // Step by step, as the editor does.
  for (const each of [...tr.docs.slice(1), tr.doc]) doc.transact(() => setContent(doc, each.toJSON()));
}

/** What the server has after the steps; both have the same. */
function play(steps: Step[], withEnter: boolean): JSONContent {
  const room = openRoom();
  const docs = [copy(), copy()];
  const meetAll = () => {
    for (const [who, doc] of docs.entries()) meet(room, doc, who);
  };
  for (const [n, each] of steps.entries()) {
    const doc = docs[each.who] ?? copy();
    if (each.kind === 1) meet(room, doc, each.who);
    else suggest(doc, each, n, withEnter);
  }
  meetAll();
  meetAll();
  for (const doc of docs) expect(readDoc(doc)).toEqual(room.content());
  expect(isValid(room.content())).toBe(true);
  return room.content();
}

/** Told as `who`, `kind`, `at`, `length`: one takes back what the other at the same time marks, splits or goes on with. */
const ENTANGLED: [number, number, number, number][][] = [
  [
    [1, 3, 4, 0],
    [1, 0, 0, 4],
    [1, 1, 0, 0],
    [1, 3, 4, 0],
    [0, 1, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 4],
  ],
  [
    [1, 3, 4, 0],
    [1, 0, 0, 4],
    [1, 1, 0, 0],
    [1, 3, 4, 0],
    [0, 1, 0, 0],
    [0, 0, 0, 4],
    [1, 1, 0, 0],
  ],
  [
    [0, 3, 71, 0],
    [0, 1, 0, 0],
    [0, 0, 21, 1],
    [0, 0, 0, 0],
  ],
  [
    [1, 3, 6, 0],
    [1, 3, 71, 0],
    [1, 0, 4, 10],
    [1, 3, 0, 0],
    [1, 1, 0, 0],
    [1, 0, 13, 3],
    [0, 0, 0, 0],
  ],
  [
    [1, 3, 2, 0],
    [1, 3, 0, 0],
    [1, 0, 0, 2],
    [0, 3, 2, 0],
    [1, 0, 3, 4],
    [0, 3, 0, 0],
    [0, 0, 0, 8],
  ],
  [
    [0, 3, 5, 0],
    [1, 3, 6, 0],
    [1, 1, 0, 0],
    [0, 0, 0, 6],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 3, 75, 0],
    [0, 0, 2, 9],
    [1, 2, 0, 5],
  ],
  [
    [0, 3, 2, 0],
    [1, 3, 2, 0],
    [0, 1, 0, 0],
    [1, 1, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 1],
    [1, 0, 1, 7],
    [0, 0, 1, 2],
  ],
];

it.each(ENTANGLED)(
  "rejecting all gives the text from before where two get in each other's way: %j …",
  (...told) => {
    const steps = told.map(([who, kind, at, length]) => ({ who, kind, at, length }));
    // Who comes first in Yjs is chance.
    for (let run = 0; run < 20; run++) expect(withoutSuggestions(play(steps, false))).toEqual(START);
  },
);

it('two who suggest words at the same time end with one text, and rejecting all gives the text from before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
      expect(withoutSuggestions(play(steps, false))).toEqual(START);
    }),
    { numRuns: Number(process.env.SPLOT_RUNS ?? 60) },
  );
});

it('so do two who suggest paragraphs too, and what is left after rejecting all is a sound document', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 20 }), (steps) => {
      expect(isValid(withoutSuggestions(play(steps, true)))).toBe(true);
    }),
    { numRuns: Number(process.env.SPLOT_RUNS ?? 60) },
  );
});
