import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { inspectUpdate } from '#app/features/documents/sync/inspect.server.ts';
import { BLOCK_IDS, EVERYTHING, SUGGESTION } from './contents.ts';

const start = firstUpdate(EVERYTHING);

function copy(): { doc: Y.Doc; root: Y.XmlFragment } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, start);
  return { doc, root: doc.getXmlFragment(FRAGMENT) };
}

/** The verdict on what a client makes of its copy of the document. */
function verdictOn(change: (root: Y.XmlFragment, doc: Y.Doc) => void): string {
  const server = copy();
  const client = copy();
  const before = Y.encodeStateVector(client.doc);
  client.doc.transact(() => change(client.root, client.doc));
  const update = Y.encodeStateAsUpdate(client.doc, before);
  const state = Y.encodeStateAsUpdate(server.doc);
  const verdict = inspectUpdate(server.doc, update);
  expect(Y.encodeStateAsUpdate(server.doc)).toEqual(state);
  return verdict;
}

const element = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};
const blockOf = (name: string, attrs: Record<string, string>, ...children: Y.XmlText[]) => {
  const made = element(name, ...children);
  for (const [key, value] of Object.entries(attrs)) made.setAttribute(key, value);
  return made;
};
const run = (value: string, marks?: object) => {
  const made = new Y.XmlText();
  made.insert(0, value, marks);
  return made;
};
const firstOf = (root: Y.XmlFragment, name: string) =>
  root.toArray().find((child) => child instanceof Y.XmlElement && child.nodeName === name) as Y.XmlElement;
const attribute = (target: Y.XmlElement, name: string, value: unknown) =>
  target.setAttribute(name, value as unknown as string);

const suggested = (change: object) => (root: Y.XmlFragment) =>
  root.push([element('paragraph', run('x', { insertion: { ...SUGGESTION, ...change } }))]);

describe('changes that any editor makes', () => {
  it.each<[string, (root: Y.XmlFragment, doc: Y.Doc) => void]>([
    ['a paragraph', (root) => root.push([element('paragraph', run('tekst 🧵'))])],
    ['typing in a run', (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).insert(3, 'abc')],
    ['bold', (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).format(0, 3, { bold: {} })],
    ['bold off', (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).format(0, 3, { bold: null })],
    [
      'a link',
      (root) => root.push([element('paragraph', run('x', { link: { href: 'https://a.example' } }))]),
    ],
    ['a suggestion', (root) => root.push([element('paragraph', run('x', { insertion: SUGGESTION }))])],
    [
      'a suggestion’s end',
      (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).format(0, 3, { deletion: null }),
    ],
    ['another level', (root) => attribute(firstOf(root, 'heading'), 'level', 2)],
    [
      'a ticked task',
      (root) => attribute(firstOf(root, 'taskList').get(0) as Y.XmlElement, 'checked', false),
    ],
    ['a deleted table', (root) => root.delete(root.toArray().indexOf(firstOf(root, 'table')), 1)],
    ['everything deleted', (root) => root.delete(0, root.length)],
    [
      'written and deleted at once',
      (root) => {
        root.insert(0, [element('paragraph', run('x'))]);
        root.delete(0, 1);
      },
    ],
    [
      'a cell in a row',
      (root) =>
        (firstOf(root, 'table').get(1) as Y.XmlElement).push([element('tableCell', element('paragraph'))]),
    ],
    ['a break', (root) => firstOf(root, 'paragraph').push([element('hardBreak'), run('dalej')])],
    ['a decision', (root) => root.push([blockOf('decision', { id: BLOCK_IDS.task }, run('tak'))])],
    ['a due date moved', (root) => attribute(firstOf(root, 'task'), 'dueOn', '2028-02-29')],
    [
      'a mention in a decision',
      (root) => firstOf(root, 'decision').push([blockOf('meetingMention', { meetingId: BLOCK_IDS.meeting })]),
    ],
    [
      'a picture described',
      (root) => attribute(firstOf(root, 'image'), 'alt', 'Sala z dziesięcioma krzesłami'),
    ],
    ['nothing', () => undefined],
  ])('%s', (_, change) => {
    expect(verdictOn(change)).toBe('ok');
  });

  it('what the document already has is not looked at again', () => {
    expect(inspectUpdate(copy().doc, start)).toBe('ok');
  });
});

describe('content that a document may not hold', () => {
  it.each<[string, (root: Y.XmlFragment, doc: Y.Doc) => void]>([
    ['an unknown node', (root) => root.push([element('iframe')])],
    ['a name from Object', (root) => root.push([element('constructor')])],
    [
      'an unknown mark',
      (root) => root.push([element('paragraph', run('x', { textStyle: { color: 'red' } }))]),
    ],
    [
      'a mark with attributes it does not have',
      (root) => root.push([element('paragraph', run('x', { bold: { a: 1 } }))]),
    ],
    [
      'javascript:',
      (root) => root.push([element('paragraph', run('x', { link: { href: 'javascript:alert(1)' } }))]),
    ],
    ['data:', (root) => root.push([element('paragraph', run('x', { link: { href: 'data:text/html,x' } }))])],
    [
      'a hidden tab in the scheme',
      (root) => root.push([element('paragraph', run('x', { link: { href: 'java\tscript:x' } }))]),
    ],
    [
      'an address relative to the scheme',
      (root) => root.push([element('paragraph', run('x', { link: { href: '//a.example' } }))]),
    ],
    [
      'a link that opens a window',
      (root) =>
        root.push([element('paragraph', run('x', { link: { href: 'https://a.example', target: 'x' } }))]),
    ],
    [
      'a hashed name of a bad link',
      (root) => root.push([element('paragraph', run('x', { 'link--AbCdEfG1': { href: 'javascript:x' } }))]),
    ],
    [
      'a bad link laid over good text',
      (root) =>
        (firstOf(root, 'heading').get(0) as Y.XmlText).format(0, 3, { link: { href: 'javascript:x' } }),
    ],
    ['a suggestion of nobody', suggested({ authorId: 'ktoś' })],
    ['a suggestion without a time', suggested({ at: 'wczoraj' })],
    ['a suggestion with an endless name', suggested({ author: 'A'.repeat(301) })],
    ['a suggestion with more than it has', suggested({ style: 'x' })],
    [
      'a suggestion without attributes',
      (root) => root.push([element('paragraph', run('x', { deletion: {} }))]),
    ],
    ['an unknown attribute', (root) => attribute(firstOf(root, 'heading'), 'onclick', 'alert(1)')],
    ['a style', (root) => attribute(firstOf(root, 'paragraph'), 'style', 'position:fixed')],
    ['a level beyond the schema', (root) => attribute(firstOf(root, 'heading'), 'level', 9)],
    ['an object for a number', (root) => attribute(firstOf(root, 'heading'), 'level', { a: 1 })],
    [
      'a cell as wide as the world',
      (root) =>
        attribute((firstOf(root, 'table').get(0) as Y.XmlElement).get(0) as Y.XmlElement, 'colspan', 1e9),
    ],
    ['a block id that is none', (root) => attribute(firstOf(root, 'decision'), 'id', '1')],
    ['a day that does not exist', (root) => attribute(firstOf(root, 'task'), 'dueOn', '2027-02-30')],
    ['a moment in words', (root) => attribute(firstOf(root, 'serviceCard'), 'checkedAt', 'wczoraj')],
    ['an address for a file', (root) => attribute(firstOf(root, 'image'), 'fileId', 'https://a.example/x')],
    ['a source for a picture', (root) => attribute(firstOf(root, 'image'), 'src', 'https://a.example/x')],
    ['a description without end', (root) => attribute(firstOf(root, 'image'), 'alt', 'x'.repeat(501))],
    ['an institution that is an object', (root) => attribute(firstOf(root, 'task'), 'institution', { a: 1 })],
    ['a size below nothing', (root) => attribute(firstOf(root, 'attachment'), 'bytes', -1)],
    ['a paragraph in a decision', (root) => firstOf(root, 'decision').push([element('paragraph')])],
    ['a picture in a paragraph', (root) => firstOf(root, 'paragraph').push([element('image')])],
    ['text in a service card', (root) => firstOf(root, 'serviceCard').push([run('x')])],
    ['a row outside of a table', (root) => root.push([element('tableRow')])],
    ['a heading in a paragraph', (root) => firstOf(root, 'paragraph').push([element('heading')])],
    ['text without a paragraph', (root) => root.push([run('nagi tekst')])],
    ['text in a list', (root) => firstOf(root, 'bulletList').push([run('nagi tekst')])],
    [
      'a type inside of a run of text',
      (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).insertEmbed(0, new Y.Map()),
    ],
    [
      'an embedded object',
      (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).insertEmbed(0, { image: 'x' }),
    ],
    [
      'an attribute of a run',
      (root) => (firstOf(root, 'heading').get(0) as Y.XmlText).setAttribute('a', 'b'),
    ],
    ['a second shared type', (_root, doc) => doc.getMap('inny').set('a', 1)],
    ['a map among the paragraphs', (root) => root.push([new Y.Map() as unknown as Y.XmlElement])],
    ['an array among the paragraphs', (root) => root.push([new Y.Array() as unknown as Y.XmlElement])],
    ['a subdocument', (_root, doc) => doc.getMap('inny').set('a', new Y.Doc())],
    ['binary data', (root) => attribute(firstOf(root, 'heading'), 'level', new Uint8Array(3))],
    [
      'quotes in quotes without end',
      (root) => {
        let inner = element('blockquote', element('paragraph'));
        for (let i = 0; i < 150; i++) inner = element('blockquote', inner);
        root.push([inner]);
      },
    ],
  ])('%s', (_, change) => {
    expect(verdictOn(change)).toBe('content');
  });
});

describe('a change that builds on what the server does not have', () => {
  it('is a gap when earlier changes of the same client are missing', () => {
    const { doc, root } = copy();
    root.push([element('paragraph', run('niewysłane'))]);
    const before = Y.encodeStateVector(doc);
    (root.get(root.length - 1) as Y.XmlElement).push([run('wysłane')]);
    expect(inspectUpdate(copy().doc, Y.encodeStateAsUpdate(doc, before))).toBe('gap');
  });

  it('is a gap when somebody else made what it stands in', () => {
    const { doc, root } = copy();
    const other = copy();
    other.root.push([element('paragraph', run('cudze'))]);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc));
    const before = Y.encodeStateVector(doc);
    (root.get(root.length - 1) as Y.XmlElement).push([run('moje')]);
    expect(inspectUpdate(copy().doc, Y.encodeStateAsUpdate(doc, before))).toBe('gap');
  });

  it('is a gap when it deletes what is not there', () => {
    const { doc, root } = copy();
    root.push([element('paragraph', run('niewysłane'))]);
    const before = Y.encodeStateVector(doc);
    root.delete(root.length - 1, 1);
    expect(inspectUpdate(copy().doc, Y.encodeStateAsUpdate(doc, before))).toBe('gap');
  });
});

describe('what is no update', () => {
  it.each([
    [[]],
    [[0]],
    [[255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]],
    [[1, 2, 3]],
    [Array(64).fill(7)],
  ])('%j', (bytes) => {
    expect(inspectUpdate(copy().doc, new Uint8Array(bytes))).toBe('malformed');
  });

  it('no flipped, cut or doubled byte of a real update throws or slips through harmfully', () => {
    const { doc, root } = copy();
    const before = Y.encodeStateVector(doc);
    root.push([element('paragraph', run('tekst', { link: { href: 'https://a.example' } }))]);
    const update = Y.encodeStateAsUpdate(doc, before);
    for (let at = 0; at < update.length; at++) {
      for (const value of [0, 1, 127, 128, 255, (update[at] ?? 0) ^ 1, (update[at] ?? 0) ^ 64]) {
        const mutated = update.slice();
        mutated[at] = value;
        const server = copy();
        if (inspectUpdate(server.doc, mutated) === 'ok') Y.applyUpdate(server.doc, mutated);
        expect([...server.doc.share.keys()]).toEqual([FRAGMENT]);
        expect(server.doc.store.pendingStructs).toBeNull();
      }
    }
  });
});
