import { beforeAll, describe, expect, it } from 'vitest';
import { makeFile } from '#app/features/documents/exports/export.server.ts';
import { poppler } from '#tests/libreoffice.ts';
import { paragraph } from '../contents.ts';
import { FULL, fullExport, LETTER, LETTER_WORDS, loadFile, missingWords, wordsOf } from './full.ts';

describe('PDF', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await fullExport('pdf');
  });
  const text = () => poppler('pdftotext', pdf, '-layout');

  it('holds every word of the document and of its letter', () => {
    expect(missingWords([...wordsOf(FULL), ...LETTER_WORDS], text())).toEqual([]);
    expect(text()).toContain('Strona 1 z 2');
  });

  it('shows text that looks like a program as it was written', () => {
    expect(text()).toContain(
      '#read("/etc/passwd") $x$ *nie* _kod_ @odsyłacz <etykieta> ]] #{ \\ // komentarz',
    );
    expect(text()).toContain('=CMD("calc") &amp; <script>alert(1)</script> ]]> znakdzwonka');
    expect(text()).not.toContain('root:');
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('javascript:');
  });

  it('is tagged PDF/UA-1 in Polish and has a title', () => {
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toContain('/Lang (pl-PL)');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toMatch(/\/DisplayDocTitle true/);
    const facts = poppler('pdfinfo', pdf);
    expect(facts).toMatch(/^Title: +Punkt informacyjny „Łącznik” & <spółka>$/m);
    expect(facts).toMatch(/^Tagged: +yes$/m);
  });

  it('has a structure of headings without jumps, lists, table heads, quotes and figures', () => {
    const tree = poppler('pdfinfo', pdf, '-struct-text');
    const tags = (name: string) => tree.match(new RegExp(`^ *${name}\\b`, 'gm'))?.length ?? 0;
    const headings = [...tree.matchAll(/^ *H(\d)\b/gm)].map(([, level]) => Number(level));
    expect(headings).toEqual([1, 2, 3, 1, 2]);
    expect([tags('L'), tags('BlockQuote'), tags('Table'), tags('TH'), tags('Figure')]).toEqual([
      4, 1, 2, 6, 1,
    ]);
    expect(tags('Link')).toBeGreaterThanOrEqual(4);
  });

  it('says so where a character has no glyph, instead of failing', async () => {
    expect(text()).toContain('Znak □ stoi w miejscu znaków');
    const plain = { type: 'doc', content: [paragraph('Same litery: ґ, ż, ქ')] };
    const other = await makeFile('pdf', { letter: LETTER, content: plain, loadFile });
    expect(poppler('pdftotext', other)).not.toContain('□');
  });

  it('is made of any nesting and of nothing', async () => {
    const deep = (n: number): object =>
      n === 0
        ? paragraph('dno')
        : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(`${n}`), deep(n - 1)] }] };
    const strange = [
      { type: 'heading', attrs: { level: 3 } },
      { type: 'table', content: [{ type: 'tableRow', content: [] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [] }] },
      { type: 'blockquote', content: [deep(12)] },
      paragraph('العربية नमस्ते \ud800'),
    ];
    for (const content of [[], strange]) {
      const made = await makeFile('pdf', { letter: LETTER, content: { type: 'doc', content }, loadFile });
      expect(poppler('pdfinfo', made)).toMatch(/^Tagged: +yes$/m);
    }
  });

  it('serves several who ask at once', async () => {
    const sizes = await Promise.all(Array.from({ length: 5 }, async () => (await fullExport('pdf')).length));
    expect(Math.min(...sizes)).toBeGreaterThan(10_000);
  });
});
