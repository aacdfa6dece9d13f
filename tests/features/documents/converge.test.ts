import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { updateYFragment } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { isValid, readDoc } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { inspectUpdate } from '#app/features/documents/sync/inspect.server.ts';
import { randomNumbers } from '#tests/sockets/documents/frames.ts';
import { EVERYTHING } from './contents.ts';

const RUNS = Number(process.env.SPLOT_RUNS ?? 500);
const SEED = Number(process.env.SPLOT_SEED ?? Date.now() % 1_000_000);
const STEPS = 16;
const WORDS = ['ż', 'słowo ', '🧵', 'текст ', '👩‍👩‍👧', 'ქართული'];

type Random = () => number;

const upTo = (random: Random, count: number) => Math.floor(random() * count);

/** One editor's copy. What it makes goes to the server while it is online, and otherwise waits. */
class Editor {
  readonly doc = new Y.Doc();
  online = true;
  #made: Uint8Array[] = [];

  constructor() {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') this.#made.push(update);
    });
  }

  /** A change that a person could make in the editor, written as the editor writes it. */
  edit(random: Random): Uint8Array[] {
    this.#made = [];
    const before = schema.nodeFromJSON(readDoc(this.doc));
    const after = changed(before, random);
    if (after) {
      this.doc.transact(() => {
        updateYFragment(this.doc, this.doc.getXmlFragment(FRAGMENT), after, {
          mapping: new Map(),
          isOMark: new Map(),
        });
      });
    }
    return this.#made;
  }
}

class Server {
  readonly doc = new Y.Doc();

  /** As the engine does: judged first, then applied and passed on. Gives what was refused. */
  take(update: Uint8Array, editors: Editor[]): string | null {
    const verdict = inspectUpdate(this.doc, update);
    if (verdict !== 'ok') return verdict;
    Y.applyUpdate(this.doc, update);
    for (const editor of editors) if (editor.online) Y.applyUpdate(editor.doc, update, 'remote');
    return null;
  }

  join(editor: Editor, editors: Editor[]): string | null {
    editor.online = true;
    Y.applyUpdate(editor.doc, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(editor.doc)), 'remote');
    return this.take(Y.encodeStateAsUpdate(editor.doc, Y.encodeStateVector(this.doc)), editors);
  }
}

function changed(doc: Node, random: Random): Node | null {
  const state = EditorState.create({ schema, doc });
  const near = (position: number) => TextSelection.near(doc.resolve(position)).from;
  const a = near(upTo(random, doc.content.size + 1));
  const b = near(Math.min(doc.content.size, a + upTo(random, 40)));
  const [from, to] = [wholeAt(doc, Math.min(a, b)), wholeAt(doc, Math.max(a, b))];
  try {
    const { tr } = state;
    act(tr, upTo(random, 9), from, to, random);
    tr.doc.check();
    return tr.docChanged ? tr.doc : null;
  } catch {
    // Not possible at this place, so no editor would do it either.
    return null;
  }
}

/** No editor puts its caret into the middle of a character outside the basic plane. */
function wholeAt(doc: Node, position: number): number {
  const before = doc.resolve(position).nodeBefore?.text?.at(-1) ?? '';
  return /[\uD800-\uDBFF]/.test(before) ? position + 1 : position;
}

function act(tr: Transaction, kind: number, from: number, to: number, random: Random): void {
  const word = WORDS[upTo(random, WORDS.length)] ?? 'x';
  const marks = [schema.marks.bold, schema.marks.italic, schema.marks.strike];
  const mark = marks[upTo(random, marks.length)];
  const block = tr.doc.resolve(from).blockRange(tr.doc.resolve(to));
  if (kind <= 2) tr.insertText(word, from);
  else if (kind === 3) tr.delete(from, to);
  else if (kind === 4) tr.split(from);
  else if (kind === 5 && mark) tr.addMark(from, to, mark.create());
  else if (kind === 6 && schema.nodes.heading && schema.nodes.paragraph) {
    const level = 1 + upTo(random, 3);
    if (random() < 0.5) tr.setBlockType(from, to, schema.nodes.heading, { level });
    else tr.setBlockType(from, to, schema.nodes.paragraph);
  } else if (kind === 7 && block && schema.nodes.blockquote)
    tr.wrap(block, [{ type: schema.nodes.blockquote }]);
  else if (kind === 8) tr.insert(tr.doc.content.size, schema.nodeFromJSON(EVERYTHING).child(upTo(random, 4)));
}

function run(random: Random): void {
  const server = new Server();
  Y.applyUpdate(server.doc, firstUpdate(EVERYTHING));
  const editors = [new Editor(), new Editor(), new Editor()];
  for (const editor of editors) expect(server.join(editor, editors)).toBeNull();
  for (let step = 0; step < STEPS; step++) {
    const editor = editors[upTo(random, editors.length)] as Editor;
    const fate = random();
    if (fate < 0.12) editor.online = false;
    else if (fate < 0.24 && !editor.online) expect(server.join(editor, editors)).toBeNull();
    else {
      for (const update of editor.edit(random))
        if (editor.online) expect(server.take(update, editors)).toBeNull();
    }
  }
  for (const editor of editors) expect(server.join(editor, editors)).toBeNull();
  const expected = readDoc(server.doc);
  expect(isValid(expected)).toBe(true);
  for (const { doc } of editors) {
    expect(doc.getXmlFragment(FRAGMENT).toString()).toBe(server.doc.getXmlFragment(FRAGMENT).toString());
    expect(readDoc(doc)).toEqual(expected);
  }
}

it(`random editors with partitions and heals end with equal, valid documents: ${RUNS} runs from seed ${SEED}`, () => {
  for (let n = 0; n < RUNS; n++) {
    try {
      run(randomNumbers(SEED + n));
    } catch (error) {
      throw new Error(`SPLOT_SEED=${SEED + n} SPLOT_RUNS=1`, { cause: error });
    }
  }
}, 300_000);
