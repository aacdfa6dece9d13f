import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Anchor, FlowingText } from '#app/features/documents/comments/passages.ts';
import { replacePassage } from '#app/features/documents/comments/replace-passage.ts';
import { readDoc, textOf } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { paragraph } from '../contents.ts';

const QUOTE = 'we wtorki';
const TEXTS = ['Dyżury w bibliotece', 'Dyżury są we wtorki i czwartki.', 'Kursy od stycznia.'];

function openDoc(...texts: string[]): Y.Doc {
  const doc = new Y.Doc();
  const content = { type: 'doc', content: texts.map((text) => paragraph(text)) };
  prosemirrorJSONToYXmlFragment(schema, content, doc.getXmlFragment(FRAGMENT));
  return doc;
}

function anchored(doc: Y.Doc, quote = QUOTE): Anchor {
  const text = new FlowingText(doc);
  const from = text.text.indexOf(quote);
  return text.anchor({ from, to: from + quote.length });
}

function found(doc: Y.Doc, anchor: Anchor, quote = QUOTE): string | null {
  const text = new FlowingText(doc);
  const passage = text.find(anchor, quote);
  return passage && text.quote(passage);
}

const block = (doc: Y.Doc, index: number) => doc.getXmlFragment(FRAGMENT).get(index) as Y.XmlElement;
const run = (doc: Y.Doc, index: number) => block(doc, index).get(0) as Y.XmlText;

/** What an editor does when Enter is pressed there: the rest of the text is written anew in a new block. */
function split(doc: Y.Doc, index: number, at: number): void {
  doc.transact(() => {
    const text = run(doc, index);
    const rest = text.toString().slice(at);
    text.delete(at, rest.length);
    const below = new Y.XmlElement('paragraph');
    below.insert(0, [new Y.XmlText(rest)]);
    doc.getXmlFragment(FRAGMENT).insert(index + 1, [below]);
  });
}

const ways: [string, (doc: Y.Doc) => void, string | null][] = [
  ['nothing happened', () => undefined, QUOTE],
  ['text came before it', (doc) => run(doc, 1).insert(0, 'Nowe: '), QUOTE],
  ['text came right before it', (doc) => run(doc, 1).insert(10, 'tylko '), QUOTE],
  ['text came right behind it', (doc) => run(doc, 1).insert(19, ', środy'), QUOTE],
  ['text came into it', (doc) => run(doc, 1).insert(13, 'wszystkie '), 'we wszystkie wtorki'],
  ['a part of it went', (doc) => run(doc, 1).delete(10, 3), 'wtorki'],
  ['it was made bold', (doc) => run(doc, 1).format(10, 9, { bold: {} }), QUOTE],
  [
    'blocks before and behind it went',
    (doc) => [2, 0].map((i) => doc.getXmlFragment(FRAGMENT).delete(i, 1)),
    QUOTE,
  ],
  ['its paragraph was split before it', (doc) => split(doc, 1, 7), QUOTE],
  ['its words went', (doc) => run(doc, 1).delete(10, 9), null],
  ['its paragraph went', (doc) => doc.getXmlFragment(FRAGMENT).delete(1, 1), null],
];

describe('a remark’s passage', () => {
  it.each(ways)('when %s', (_, change, now) => {
    const doc = openDoc(...TEXTS);
    const anchor = anchored(doc);
    change(doc);
    expect(found(doc, anchor)).toBe(now);
  });

  it('whose proposed wording stands in the text is known by that, when its paragraph is split', () => {
    const doc = openDoc(...TEXTS);
    const text = new FlowingText(doc);
    const proposal = 'w środy';
    const from = text.text.indexOf(QUOTE);
    replacePassage(doc, text, { from, to: from + QUOTE.length }, proposal);
    const anchor = anchored(doc, proposal);
    split(doc, 1, 7);
    const now = new FlowingText(doc);
    const passage = now.find(anchor, QUOTE, proposal);
    expect(passage && now.quote(passage)).toBe(proposal);
  });

  it('is not mistaken for the same word elsewhere', () => {
    const doc = openDoc('Kursy we wtorki', 'Dyżury we wtorki i czwartki', 'Spotkania we wtorki');
    const text = new FlowingText(doc);
    const from = text.text.lastIndexOf(QUOTE);
    const anchor = text.anchor({ from, to: from + QUOTE.length });
    doc.getXmlFragment(FRAGMENT).delete(2, 1);
    expect(found(doc, anchor)).toBeNull();
  });

  it('that lost one end is what is left of it', () => {
    const doc = openDoc(...TEXTS);
    const quote = 'czwartki.\nKursy od';
    const anchor = anchored(doc, quote);
    doc.getXmlFragment(FRAGMENT).delete(1, 1);
    expect(found(doc, anchor, quote)).toBe('Kursy od');
  });

  it('over several blocks holds while others write, in another copy too', () => {
    const doc = openDoc(...TEXTS);
    const quote = 'w bibliotece\nDyżury są';
    const anchor = anchored(doc, quote);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    run(other, 0).insert(0, 'Stałe ');
    expect(found(other, anchor, quote)).toBe(quote);
  });

  it('is taken from what a client points at, whichever way and however loosely it was selected', () => {
    const doc = openDoc(...TEXTS);
    const text = new FlowingText(doc);
    const at = (index: number, side: number) =>
      Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run(doc, 1), index, side));
    for (const side of [0, -1]) {
      const passage = text.between(at(20, side), at(9, side));
      expect(passage && text.quote(passage)).toBe(QUOTE);
    }
    const root = doc.getXmlFragment(FRAGMENT);
    const end = (index: number) =>
      Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(root, index, -1));
    const all = text.between(end(0), end(3));
    expect(all && text.quote(all)).toBe(TEXTS.join('\n'));
  });

  it('outside the document, of another document or of no sense is refused, and nothing is added', () => {
    const doc = openDoc(...TEXTS);
    const text = new FlowingText(doc);
    const roots = [...doc.share.keys()];
    const foreign = openDoc('Cudzy tekst');
    const theirs = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run(foreign, 0), 3));
    const elsewhere = Y.encodeRelativePosition(
      Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment('tajne'), 0),
    );
    for (const bad of [theirs, elsewhere, new Uint8Array(), new Uint8Array([9, 9, 9, 9])]) {
      expect(text.between(bad, bad)).toBeNull();
    }
    expect([...doc.share.keys()]).toEqual(roots);
  });
});

describe('the proposed wording in the passage’s place', () => {
  const lines = (doc: Y.Doc) => textOf(readDoc(doc)).split('\n');

  it('keeps the look of its first letter and everything around', () => {
    const doc = openDoc(...TEXTS);
    run(doc, 1).format(10, 2, { bold: {} });
    const text = new FlowingText(doc);
    replacePassage(doc, text, { from: 30, to: 39 }, 'w poniedziałki');
    expect(text.quote({ from: 30, to: 39 })).toBe(QUOTE);
    expect(lines(doc)).toEqual([TEXTS[0], 'Dyżury są w poniedziałki i czwartki.', TEXTS[2]]);
    const [, second] = readDoc(doc).content ?? [];
    expect(second?.content?.[1]).toMatchObject({ text: 'w poniedziałki', marks: [{ type: 'bold' }] });
  });

  it('takes the place of whole blocks', () => {
    const doc = openDoc(...TEXTS);
    const text = new FlowingText(doc);
    replacePassage(doc, text, { from: 0, to: text.text.indexOf('Kursy') - 1 }, 'Krótko:\ndyżury.');
    expect(lines(doc)).toEqual(['Krótko: dyżury.', TEXTS[2]]);
  });
});
