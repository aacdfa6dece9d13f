import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert } from '#tests/libreoffice.ts';
import { FULL, fullExport, LETTER_WORDS, missingWords, wordsOf } from './full.ts';

describe('DOCX', () => {
  let docx: Uint8Array;
  const part = (name: string) => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
  beforeAll(async () => {
    docx = await fullExport('docx');
  });

  it('opens in LibreOffice with every word', async () => {
    const text = (await convert(docx, 'docx', 'txt:Text (encoded):UTF8')).toString();
    expect(missingWords([...wordsOf(FULL), ...LETTER_WORDS], text)).toEqual([]);
    expect(text).toContain('#read("/etc/passwd")');
    expect(text).toContain('=CMD("calc") &amp; <script>alert(1)</script> ]]> znakdzwonka');
  });

  it('has heading styles, real lists, head rows and language', () => {
    const body = part('word/document.xml');
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'Callout'])
      expect(body, style).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body.match(/<w:numPr>/g)).toHaveLength(5);
    expect(part('word/numbering.xml')).toContain('<w:start w:val="3"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(body).toContain('w:vMerge');
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="pl-PL"/);
  });

  it('carries alternative texts, marks decoration, embeds what Word can read', () => {
    const body = part('word/document.xml');
    expect(body).toContain('descr="Wejście z podjazdem"');
    expect(body).toMatch(/decorative[^>]* val="1"/);
    const media = Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith('word/media/'));
    expect(media.map(([, bytes]) => strFromU8(bytes.slice(1, 4)))).toEqual(['PNG', 'PNG']);
  });

  it('has core properties and no link to a script', () => {
    expect(part('docProps/core.xml')).toContain('Punkt informacyjny „Łącznik” &amp; &lt;spółka&gt;');
    expect(part('word/_rels/document.xml.rels')).toContain('https://rops.example/a?b=c&amp;d');
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript:');
  });
});
