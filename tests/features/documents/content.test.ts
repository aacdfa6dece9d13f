import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { freshIds, uniqueIds } from '#app/features/documents/content/block-ids.ts';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { toHtml } from '#app/features/documents/content/html.server.ts';
import { EMPTY, fitToSchema, isValid, readDoc, textOf } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { BLOCK_IDS, EVERYTHING, paragraph, SUGGESTED, SUGGESTION, text } from './contents.ts';

describe('content', () => {
  it('goes through Yjs and back without a change', () => {
    const doc = new Y.Doc();
    prosemirrorJSONToYXmlFragment(schema, EVERYTHING, doc.getXmlFragment(FRAGMENT));
    expect(readDoc(doc)).toEqual(EVERYTHING);
    expect(isValid(EVERYTHING)).toBe(true);
  });

  it('the first update holds exactly the given content', () => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, firstUpdate(EVERYTHING));
    expect(readDoc(doc)).toEqual(EVERYTHING);
  });

  it('suggestions go through Yjs, and into no HTML', () => {
    const doc = new Y.Doc();
    prosemirrorJSONToYXmlFragment(schema, SUGGESTED, doc.getXmlFragment(FRAGMENT));
    expect(readDoc(doc)).toEqual(SUGGESTED);
    expect(toHtml(SUGGESTED)).toBe('<p>Kursy od lutego</p>');
  });

  it('a suggestion of nobody is none', () => {
    const mark = { type: 'insertion', attrs: { ...SUGGESTION, authorId: 'ktoś' } };
    const strange = { type: 'doc', content: [{ type: 'paragraph', content: [text('x', [mark])] }] };
    expect(fitToSchema(strange)).toEqual({ type: 'doc', content: [paragraph('x')] });
  });

  it('an empty document is one empty paragraph', () => {
    expect(readDoc(new Y.Doc())).toEqual(EMPTY);
    expect(toHtml(EMPTY)).toBe('<p></p>');
    expect(textOf(EMPTY)).toBe('');
  });

  it('leaves out what the schema does not know, and keeps the rest', () => {
    const strange = {
      type: 'doc',
      content: [
        paragraph('zostaje'),
        { type: 'iframe', attrs: { src: 'https://zla.example' } },
        { type: 'heading', attrs: { level: 2 }, content: [text('tytuł'), { type: 'image' }] },
        { type: 'tableRow', content: [] },
        {
          type: 'paragraph',
          content: [text('odnośnik', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
        },
        { type: 'paragraph', content: [text('barwa', [{ type: 'textStyle', attrs: { color: 'red' } }])] },
      ],
    };
    expect(fitToSchema(strange)).toEqual({
      type: 'doc',
      content: [
        paragraph('zostaje'),
        { type: 'heading', attrs: { level: 2 }, content: [text('tytuł')] },
        paragraph('odnośnik'),
        paragraph('barwa'),
      ],
    });
  });
});

describe('the ids of blocks', () => {
  const block = (id: string | null) => ({ type: 'decision', attrs: { id }, content: [text('x')] });
  const idsOf = (content: { content?: { attrs?: { id?: string } }[] }) =>
    (content.content ?? []).map(({ attrs }) => attrs?.id);

  it('a repeated or absent one is replaced, the first keeps its own', () => {
    const made = uniqueIds({
      type: 'doc',
      content: [block(BLOCK_IDS.decision), block(BLOCK_IDS.decision), block(null)],
    });
    const ids = idsOf(made as never);
    expect(ids[0]).toBe(BLOCK_IDS.decision);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(null);
    expect(uniqueIds(made)).toBe(made);
  });

  it('a copy for a new document has none of the old', () => {
    expect(JSON.stringify(freshIds(EVERYTHING))).not.toContain(BLOCK_IDS.decision);
    expect(textOf(freshIds(EVERYTHING))).toBe(textOf(EVERYTHING));
  });
});

describe('HTML', () => {
  it('escapes text and attributes, and carries no style, script or form', () => {
    const html = toHtml({
      type: 'doc',
      content: [
        paragraph('<script>alert("1")</script>'),
        {
          type: 'paragraph',
          content: [text('x', [{ type: 'link', attrs: { href: 'https://rops.example/?a="><img src=x>' } }])],
        },
        ...(EVERYTHING.content ?? []),
      ],
    });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<(script|input|style|iframe)|style=|class="(?!task-box|table-scroll|block)/);
    expect(html).not.toMatch(/<img src="(?!\/pliki\/)/);
    expect(html).toContain('<div class="table-scroll" tabindex="0"><table><tbody>');
    expect(html).toContain('<th scope="col">');
    expect(html).toContain('☑');
  });

  it('says in words what each block is, and shows all it holds', () => {
    const html = toHtml(EVERYTHING);
    expect(html).toContain('<p class="block-label">Decyzja</p><p class="block-text">Kurs zaczyna się');
    expect(html).toContain('<p class="block-label">Zadanie</p><p class="block-text">Sprawdzić <strong>sale');
    expect(html).toContain('Kto: Biblioteka w Pile · Termin: 15 stycznia 2027');
    expect(html).toContain('Pytanie otwarte');
    expect(html).toContain(
      `<a href="/katalog/${BLOCK_IDS.service}">Kurs języka polskiego</a><br>Fundacja Most`,
    );
    expect(html).toContain('Spotkanie sieci, 1 grudnia 2026, 10:00');
    expect(html).toContain(`<img src="/pliki/${BLOCK_IDS.image}" alt="Plan sali" width="640" height="480"`);
    expect(html).toContain(`<a href="/pliki/${BLOCK_IDS.attachment}">Lista obecności.pdf (240 kB)</a>`);
    expect(toHtml(EVERYTHING, 'en')).toContain('Who: Biblioteka w Pile · Due: 15 January 2027');
  });

  it('escapes what blocks carry, and leaves out values of another kind', () => {
    const html = toHtml({
      type: 'doc',
      content: [
        { type: 'serviceCard', attrs: { serviceId: 'x" onclick="y', title: '<b>', provider: '"' } },
        { type: 'image', attrs: { fileId: BLOCK_IDS.image, alt: '"><script>', width: '1" onload="x' } },
        { type: 'attachment', attrs: { fileId: null, name: '<i>plik</i>', bytes: 10 } },
        { type: 'task', attrs: { person: '<u>', dueOn: '2027-02-31' }, content: [text('x')] },
      ],
    });
    expect(html).not.toMatch(/<(b|i|u|script)>|on(click|load)=/);
    expect(html).toContain('alt="&quot;&gt;&lt;script&gt;"');
    expect(html).not.toContain('Termin');
  });

  it('keeps no link that leads anywhere else', () => {
    const link = (href: string) => paragraphWithLink(href);
    const html = toHtml({ type: 'doc', content: ['javascript:x', 'data:x', '//x.example', '/x'].map(link) });
    expect(html).not.toContain('<a');
  });
});

function paragraphWithLink(href: string) {
  return { type: 'paragraph', content: [text('x', [{ type: 'link', attrs: { href } }])] };
}
