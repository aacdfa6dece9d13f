import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '#app/features/documents/check/findings.ts';
import { markedHtml } from '#app/features/documents/check/marked-html.server.ts';
import { BLOCK_IDS, EVERYTHING, paragraph, text } from './contents.ts';

const found = (...content: JSONContent[]) =>
  findingsIn({ type: 'doc', content }).map(({ kind, block, forbids }) => [kind, block, forbids]);
const heading = (level: number, value = `poziom ${level}`): JSONContent => ({
  type: 'heading',
  attrs: { level },
  content: value ? [text(value)] : [],
});
const image = (alt: string, decorative = false): JSONContent => ({
  type: 'image',
  attrs: { fileId: BLOCK_IDS.image, alt, decorative, width: 1, height: 1 },
});
const link = (...parts: string[]): JSONContent => ({
  type: 'paragraph',
  content: parts.map((part, at) =>
    text(part, [
      { type: 'link', attrs: { href: 'https://rops.example/' } },
      ...(at ? [{ type: 'bold' }] : []),
    ]),
  ),
});
const table = (type: 'tableHeader' | 'tableCell'): JSONContent => ({
  type: 'table',
  content: [
    {
      type: 'tableRow',
      content: [{ type, attrs: { colspan: 1, rowspan: 1 }, content: [paragraph('Piła')] }],
    },
  ],
});

describe('the check before publishing', () => {
  it('finds in a whole document only the link that is called "link"', () => {
    const vague = { kind: 'linkVague', forbids: false, block: 3, text: 'odnośnik' };
    expect(findingsIn(EVERYTHING)).toEqual([vague]);
  });

  it('forbids a picture without a description, wherever it is; decoration needs none', () => {
    expect(found(image('Wejście'), image('', true), image('  '))).toEqual([['imageWithoutAlt', 2, true]]);
    expect(found({ type: 'blockquote', content: [image('')] })).toEqual([['imageWithoutAlt', 0, true]]);
  });

  it('warns of jumps and of empty headings; going back up is no jump', () => {
    expect(found(heading(1), heading(2), heading(3), heading(1), heading(2))).toEqual([]);
    expect(found(heading(2), heading(3))).toEqual([]);
    expect(found(heading(3))).toEqual([['headingJump', 0, false]]);
    expect(found(heading(1), heading(3), heading(3))).toEqual([['headingJump', 1, false]]);
    expect(found(heading(2, ''))).toEqual([['headingEmpty', 0, false]]);
  });

  it.each(['tutaj', 'Kliknij tutaj!', 'TU', 'here', 'тут', 'https://rops.example/a', 'www.rops.example'])(
    'warns of a link named %s',
    (name) => expect(found(link(name))).toEqual([['linkVague', 0, false]]),
  );

  it('takes a link whose looks change halfway for one', () => {
    expect(found(link('tu', 'taj są godziny'))).toEqual([]);
    expect(found(link('tu', 'taj'))).toEqual([['linkVague', 0, false]]);
    expect(found(link(' '))).toEqual([['linkEmpty', 0, false]]);
  });

  it('warns of a table without a header row', () => {
    expect(found(table('tableHeader'), table('tableCell'))).toEqual([['tableWithoutHead', 1, false]]);
  });

  it('gives every finding a place in the preview, and leaves the rest as it is', () => {
    const content = { type: 'doc', content: [paragraph('pierwszy'), heading(3), paragraph('ostatni')] };
    const html = markedHtml(content, findingsIn(content));
    expect(html).toBe(
      '<p>pierwszy</p><div class="finding" id="do-poprawy-2" tabindex="-1"><h3>poziom 3</h3></div><p>ostatni</p>',
    );
  });
});
