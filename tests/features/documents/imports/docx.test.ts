import { Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { convert as inOffice } from '#tests/libreoffice.ts';
import { bomb, changed, hostile, letter, reviewed, word } from './files.ts';
import { read, refusal } from './reading.ts';

describe('a DOCX', () => {
  it('keeps headings, marks, lists in lists, tables with their head, and links that lead somewhere', async () => {
    const { html, title, source, losses } = await read(await letter(), 'pismo.docx');
    expect(title).toBe('Punkt informacyjny w Pile');
    expect(source).toBe('docx');
    // The title is not said twice.
    expect(html).toMatch(/^<h1>Problem<\/h1>/);
    const called = await read(await letter(), 'pismo.docx', 'Inny tytuł');
    expect(called.html).toMatch(/^<h1>Punkt informacyjny w Pile<\/h1><h1>Problem<\/h1>/);
    expect(html).toContain('Zażółć <strong>gęślą</strong><em> jaźń</em><u> під</u><s> stare</s>');
    expect(html).toMatch(/<a href="https:\/\/rops\.example\/kurs"[^>]*>strona kursu<\/a>plik z dysku/);
    expect(html).toContain(
      '<ul><li><p>Wtorek</p><ul><li><p>rano</p></li></ul></li><li><p>Środa</p></li></ul>',
    );
    expect(html).toMatch(/<th scope="col"><p>Miejsce<\/p><\/th>.*<td><p>Piła<\/p><\/td>/);
    expect(html).toContain('<h3>Głęboko</h3>');
    expect(losses).toEqual({ headings: 1, links: 1 });
  });

  it('that is under review counts as accepted, and says what stayed behind', async () => {
    const { html, losses } = await read(await reviewed(), 'projekt.docx');
    expect(html).toContain('Kurs zaczyna się w marcu w Pile');
    expect(html).not.toContain('styczniu');
    expect(html).not.toContain('Czy na pewno');
    expect(html).toContain('Uchwała z jesieni.');
    expect(losses).toMatchObject({ changes: 2, comments: 1, footnotes: 1 });
  });

  it('loses macros, embedded files and whatever it would load from elsewhere', async () => {
    const { html, losses } = await read(await hostile(), 'faktura.docx');
    expect(html).toBe('<p>Zwykły tekst pisma</p><p><em>[Widok sali]</em></p>');
    expect(losses).toMatchObject({ macros: 1, embedded: 1, external: 2, pictures: 1 });
  });

  it('knows the Polish names of styles', async () => {
    const named = (name: string, text: string) => new Paragraph({ style: name, text });
    const paragraphStyles = ['Tytuł', 'Nagłówek 2', 'Cytat', 'Moje pismo'].map((name, at) => ({
      id: `S${at}`,
      name,
    }));
    const docx = await word(
      [named('S0', 'Umowa'), named('S1', 'Strony'), named('S2', 'Słowa'), named('S3', 'Reszta')],
      { styles: { paragraphStyles } },
    );
    const { html, title, losses } = await read(docx, 'umowa.docx');
    expect(title).toBe('Umowa');
    expect(html).toBe('<h2>Strony</h2><blockquote><p>Słowa</p></blockquote><p>Reszta</p>');
    expect(losses).toEqual({ styles: 1 });
  });

  it('of LibreOffice is read as well', async () => {
    const page =
      '<html><body><h1>Żłobek</h1><p>tekst <b>gruby</b></p><ol><li>raz</li><li>dwa</li></ol><table><tr><td>a</td><td>b</td></tr></table></body></html>';
    const docx = await inOffice(Buffer.from(`\ufeff${page}`), 'html', 'docx:MS Word 2007 XML');
    const { html } = await read(new Uint8Array(docx), 'z-biura.docx', 'Z biura');
    expect(html).toContain('<h1>Żłobek</h1>');
    expect(html).toContain('tekst <strong>gruby</strong>');
    expect(html).toContain('<ol><li><p>raz</p></li><li><p>dwa</p></li></ol>');
    expect(html).toContain('<td><p>a</p></td><td><p>b</p></td>');
  });
});

describe('a DOCX that is refused', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['unpacks to more than it may', () => bomb(60), 'unpacked'],
    ['is a package of something else', () => zipSync({ 'a.txt': strToU8('x') }), 'notDocx'],
    ['is an ODT', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'odt'],
    ['ends in the middle', async () => (await letter()).slice(0, 2_000), 'broken'],
    ['has entities of its own', async () => entities(), 'broken'],
    [
      'has XML that ends nowhere',
      async () => changed(await letter(), { 'word/document.xml': '<w:document>' }),
      'broken',
    ],
    ['is empty', () => word([new Paragraph(''), new Paragraph('  ')]), 'empty'],
    ['is under a password', () => ole('EncryptedPackage'), 'encrypted'],
    ['is of an old Word', () => ole('WordDocument'), 'oldWord'],
    ['stands in itself too often', async () => deep(), 'deep'],
  ])('because it %s', async (_why, file, reason) => {
    expect(await refusal(await file(), 'plik.docx')).toBe(reason);
  });
});

async function entities(): Promise<Uint8Array> {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  return changed(await letter(), {
    'word/document.xml': (xml) => xml.replace('<w:document', `${laughs}<w:document`),
  });
}

function ole(stream: string): Uint8Array {
  const start = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new Uint8Array(Buffer.concat([start, Buffer.alloc(600), Buffer.from(stream, 'utf16le')]));
}

async function deep(): Promise<Uint8Array> {
  const cells = 3_000;
  const open = '<w:tbl><w:tr><w:tc>'.repeat(cells);
  const close = '<w:p/></w:tc></w:tr></w:tbl>'.repeat(cells);
  return changed(await letter(), {
    'word/document.xml': (xml) =>
      xml.replace('<w:body>', `<w:body>${open}<w:p><w:r><w:t>x</w:t></w:r></w:p>${close}`),
  });
}
