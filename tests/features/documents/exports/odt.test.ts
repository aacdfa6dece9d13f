import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { convert } from '#tests/libreoffice.ts';
import { FULL, fullExport, LETTER_WORDS, missingWords, wordsOf } from './full.ts';

describe('ODT', () => {
  let odt: Uint8Array;
  const part = (name: string) => strFromU8(unzipSync(odt)[name] ?? new Uint8Array());
  beforeAll(async () => {
    odt = await fullExport('odt');
  });

  it('opens in LibreOffice with every word', async () => {
    const text = (await convert(odt, 'odt', 'txt:Text (encoded):UTF8')).toString();
    expect(missingWords([...wordsOf(FULL), ...LETTER_WORDS], text)).toEqual([]);
    expect(text).toContain('#read("/etc/passwd")');
    expect(text).toContain('=CMD("calc") &amp; <script>alert(1)</script> ]]> znakdzwonka');
  });

  it('is recognised by its first entry, which is not compressed', () => {
    const start = Buffer.from(odt.slice(0, 90));
    expect(start.readUInt32LE(0)).toBe(0x04034b50);
    expect([start.readUInt16LE(8), start.readUInt16LE(28)]).toEqual([0, 0]);
    expect(start.toString('latin1', 30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
    for (const name of Object.keys(unzipSync(odt)))
      if (!/^mimetype$|^META-INF\//.test(name)) expect(part('META-INF/manifest.xml')).toContain(`"${name}"`);
  });

  it('has headings, lists that count on, head rows, alternative texts, language and title', () => {
    const body = part('content.xml');
    expect([...body.matchAll(/text:outline-level="(\d)"/g)].map(([, level]) => level).join('')).toBe('12313');
    expect(body).toContain('text:start-value="3"');
    expect(body.match(/<table:table-header-rows>/g)).toHaveLength(2);
    expect(body).toContain('<svg:desc>Wejście z podjazdem</svg:desc>');
    expect(body).toContain('loext:decorative="true"');
    expect(body).not.toContain('javascript:');
    expect(part('styles.xml')).toContain('fo:language="pl" fo:country="PL"');
    expect(part('meta.xml')).toContain(
      '<dc:title>Punkt informacyjny „Łącznik” &amp; &lt;spółka&gt;</dc:title>',
    );
  });

  it('keeps its structure in LibreOffice', async () => {
    const html = (await convert(odt, 'odt', 'html:XHTML Writer File')).toString();
    expect(html.match(/<h[1-6]/g)?.length).toBeGreaterThanOrEqual(5);
    expect(html.match(/<table/g)).toHaveLength(2);
    expect(html).toMatch(/rowspan="2"/);
    expect(html).toMatch(/<img [^>]*alt="Wejście z podjazdem"/);
  });
});
