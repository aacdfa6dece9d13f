import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { toHtml } from '#app/features/documents/content/html.server.ts';
import { EMPTY, fitToSchema, isValid, readDoc, textOf } from '#app/features/documents/content/json.ts';
import { schema } from '#app/features/documents/content/schema.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { EVERYTHING, paragraph, text } from './contents.ts';

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
    expect(html).not.toMatch(/<(script|img|input|style|iframe)|style=|class="(?!task-box|table-scroll)/);
    expect(html).toContain('<div class="table-scroll" tabindex="0"><table><tbody>');
    expect(html).toContain('<th scope="col">');
    expect(html).toContain('☑');
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
