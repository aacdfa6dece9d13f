import { MarkdownManager } from '@tiptap/markdown';
import { describe, expect, it } from 'vitest';
import { makeFile } from '#app/features/documents/exports/export.server.ts';
import { textLanguage } from '#app/features/documents/exports/reading/text-language.ts';
import { paragraph, text } from '../contents.ts';
import { FULL, fullExport, LETTER, LETTER_WORDS, loadFile, missingWords, wordsOf } from './full.ts';

const asText = async (format: 'md' | 'html') => new TextDecoder().decode(await fullExport(format));

describe('Markdown', () => {
  it('says the same when it is read again', async () => {
    const markdown = await asText('md');
    const html = String(new MarkdownManager({ extensions: [] }).instance.parse(markdown));
    const plain = html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(missingWords([...wordsOf(FULL), ...LETTER_WORDS], plain)).toEqual([]);
    expect(plain).toContain(
      '#read("/etc/passwd") $x$ *nie* _kod_ @odsyłacz <etykieta> ]] #{ \\ // komentarz',
    );
    expect(html).not.toMatch(/<script|javascript:/);
    expect(html).toContain('<ol start="3">');
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(html).toContain('<p>1. to nie lista</p>');
    expect(html).toContain('<p>- ani to | tu nie ma tabeli</p>');
    expect(html.match(/<table>/g)).toHaveLength(2);
  });
});

describe('HTML', () => {
  it('is one page that loads and runs nothing', async () => {
    const html = await asText('html');
    expect(html).toContain('<html lang="pl">');
    expect(html).toContain('<title>Punkt informacyjny „Łącznik” &amp; &lt;spółka&gt;</title>');
    expect(html).toContain('data:image/png;base64,');
    expect(html).toContain('alt="Wejście z podjazdem"');
    expect(html).not.toMatch(/<script|javascript:|src="(?!data:)|href="\//);
    expect(missingWords([...wordsOf(FULL), ...LETTER_WORDS], html)).toEqual([]);
  });
});

describe('every format', () => {
  it('leaves out what is only suggested', async () => {
    const suggestion = {
      id: '1',
      authorId: '2',
      author: 'Halina',
      institution: 'Biblioteka',
      at: '2026-11-22T10:00:00.000Z',
    };
    const content = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            text('stary', [{ type: 'deletion', attrs: suggestion }]),
            text('nowy', [{ type: 'insertion', attrs: suggestion }]),
          ],
        },
        paragraph('reszta'),
      ],
    };
    for (const format of ['md', 'html'] as const) {
      const made = new TextDecoder().decode(await makeFile(format, { letter: LETTER, content, loadFile }));
      expect(made).toContain('stary');
      expect(made).not.toContain('nowy');
    }
  });

  it('tells the language of a text', () => {
    expect(textLanguage('Dyżury we wtorki i czwartki w bibliotece.')).toBe('pl');
    expect(textLanguage('Курси польської мови в Пілі, запис у бібліотеці (Biblioteka).')).toBe('uk');
    expect(textLanguage('The library of Piła will be open for courses on Tuesdays.')).toBe('en');
    expect(textLanguage('')).toBe('pl');
  });
});
