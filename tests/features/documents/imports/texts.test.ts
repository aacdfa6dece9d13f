import { describe, expect, it } from 'vitest';
import { oldPolish } from './files.ts';
import { read, refusal } from './reading.ts';

describe('HTML', () => {
  it('loses whatever runs, loads or hides; links keep their words', async () => {
    const { html, losses, title } = await read(
      `<!DOCTYPE html><html><head><title>Strona</title><style>p{}</style><script>alert(1)</script></head>
      <body onload="x()"><p onclick="x()" style="font-weight:bold; background:url(http://127.0.0.1)">Gruby</p>
      <a href="javascript:alert(1)">zły</a> <a href=" https://rops.example/a b ">dobry</a> <a href="#dol">w dół</a>
      <iframe src="https://a.example"></iframe><svg><script>alert(2)</script><text>rysunek</text></svg>
      <img src="x" onerror="alert(3)" alt="Plan"><div data-type="decision" data-id="1">udawana decyzja</div>
      <ins data-suggestion="1">dopisek</ins><form><input value="x"><textarea>wpis</textarea></form></body></html>`,
      'strona.html',
    );
    expect(title).toBe('Strona');
    expect(html).toContain('<p><strong>Gruby</strong></p>');
    expect(html).toMatch(/zły <a href="https:\/\/rops\.example\/a%20b"[^>]*>dobry<\/a> w dół/);
    expect(html).toContain('<em>[Plan]</em>');
    expect(html).toContain('<p>udawana decyzja</p>');
    expect(html).not.toMatch(/alert|rysunek|wpis|decision|suggestion|style|onclick/);
    expect(losses).toEqual({ scripts: 3, links: 1, innerLinks: 1, pictures: 2, embedded: 2 });
  });

  it('keeps lists, tasks, tables of any shape and lines of code', async () => {
    const { html, content } = await read(
      `<h2>Plan</h2><ul><li><input type=checkbox checked> raz<ul><li>w głębi</li></ul></li><li>☐ dwa</li></ul>
      <table><caption>Grupy</caption><thead><tr><th>A<th>B</thead><tr><td colspan=2>x<tr><td>y</table>
      <pre>if (a) {\n  b\n}</pre><dl><dt>pojęcie<dd>opis</dl>`,
      'plan.html',
    );
    const [heading, tasks, caption, table] = content.content ?? [];
    expect([heading?.type, tasks?.type, caption?.type, table?.type]).toEqual([
      'heading',
      'taskList',
      'paragraph',
      'table',
    ]);
    expect(tasks?.content?.map(({ attrs }) => attrs?.checked)).toEqual([true, false]);
    expect(table?.content?.map(({ content: cells }) => cells?.length)).toEqual([2, 1, 2]);
    expect(html).toContain('<p>if (a) {<br/>\u00a0\u00a0b<br/>}</p>');
    expect(html).toContain('<p>pojęcie</p><p>opis</p>');
  });

  it.each(['windows-1250', 'iso-8859-2'] as const)(
    'in %s is read, with and without its word for it',
    async (encoding) => {
      const page = (head: string) =>
        oldPolish(`<html>${head}<body><p>Zażółć gęślą jaźń, Środa</p></body></html>`, encoding);
      for (const head of ['', `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`]) {
        const found = await read(page(head), 'stara.htm');
        expect(found.html).toBe('<p>Zażółć gęślą jaźń, Środa</p>');
        expect(found.encoding).toBe(encoding);
      }
    },
  );

  it('in UTF-16 and in UTF-8 that calls itself something else is read', async () => {
    const wide = Buffer.from('\ufeff<html><body><p>Żółw і їжак</p></body></html>', 'utf16le');
    expect((await read(new Uint8Array(wide), 'a.html')).html).toBe('<p>Żółw і їжак</p>');
    const wrong = '<html><meta charset="windows-1250"><body><p>Żółw і їжак</p></body></html>';
    expect((await read(wrong, 'a.html')).html).toBe('<p>Żółw і їжак</p>');
  });
});

describe('Markdown', () => {
  it('goes the same way, with the HTML that stands in it', async () => {
    const { html, title, source, losses } = await read(
      '---\nauthor: ktoś\n---\n# Notatka *z* spotkania\n\n- [x] zrobione\n- [ ] do zrobienia\n\n1. raz\n   - pod\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n> cytat\n\n[zły](javascript:alert(1)) [dobry](https://rops.example) <b onclick="x()">gruby</b> `kod`\n\n<script>alert(1)</script>\n\n```\nlinia\n```\n',
      'notatka.md',
    );
    expect(title).toBe('Notatka z spotkania');
    expect(source).toBe('markdown');
    expect(html).toMatch(/^<ul data-type="taskList">/);
    expect(html).toContain('<ol><li><p>raz</p><ul><li><p>pod</p></li></ul></li></ol>');
    expect(html).toContain('<th scope="col"><p>A</p></th>');
    expect(html).toContain('<blockquote><p>cytat</p></blockquote>');
    expect(html).toMatch(
      /<p>zły <a href="https:\/\/rops\.example"[^>]*>dobry<\/a> <strong>gruby<\/strong> kod<\/p>/,
    );
    expect(html).toMatch(/<p>linia<\/p>$/);
    expect(losses).toEqual({ links: 1, scripts: 2, code: 2 });
  });
});

describe('plain text', () => {
  it('keeps paragraphs and lines, and means nothing by its signs', async () => {
    const { html, title, losses } = await read(
      'Ala *ma* kota\r\ni <b>psa</b>\r\n\r\n# nie nagłówek\n',
      'Pismo_do_gminy.txt',
    );
    expect(html).toBe('<p>Ala *ma* kota<br/>i &lt;b&gt;psa&lt;/b&gt;</p><p># nie nagłówek</p>');
    expect(title).toBe('Pismo do gminy');
    expect(losses).toEqual({});
  });
});

describe('what is refused', () => {
  it.each<[string, string | Uint8Array, string, string]>([
    ['a PDF under another name', '%PDF-1.7\n', 'umowa.md', 'pdf'],
    ['an RTF', '{\\rtf1\\ansi}', 'umowa.docx', 'rtf'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
      'a.txt',
      'binary',
    ],
    ['XML of something else', '<?xml version="1.0"?><svg/>', 'a.txt', 'binary'],
    ['nothing but spaces', ' \n\t\n', 'a.txt', 'empty'],
    ['a page of scripts alone', '<html><script>x</script></html>', 'a.html', 'empty'],
    ['more than can be written together', 'słowo '.repeat(70_000), 'a.txt', 'long'],
    ['a page that stands in itself', `${'<div>'.repeat(5_000)}x`, 'a.html', 'deep'],
    ['quotes in quotes in quotes', `${'> '.repeat(150)}x`, 'a.md', 'deep'],
  ])('%s', async (_what, file, name, reason) => {
    expect(await refusal(file, name)).toBe(reason);
  });

  it('a page is one under any name', async () => {
    expect((await read('<!doctype html><p>x</p>', 'strona.txt')).source).toBe('html');
  });
});
