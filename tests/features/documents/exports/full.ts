import type { JSONContent } from '@tiptap/core';
import sharp from 'sharp';
import { makeFile } from '#app/features/documents/exports/export.server.ts';
import type { Format } from '#app/features/documents/exports/formats.ts';
import type { Letter } from '#app/features/documents/exports/letter.ts';
import { EVERYTHING, paragraph, text } from '../contents.ts';

const PLAIN = '018f3c1e-7b2a-7000-8000-000000000021';
const DECORATIVE = '018f3c1e-7b2a-7000-8000-000000000022';

const cell = (type: string, value: string, spans: object = {}): JSONContent => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...spans },
  content: [paragraph(value)],
});

/** What strains a format: a jump of headings, pictures, a table with spans, text that means something to a program. */
const MORE: JSONContent[] = [
  { type: 'heading', attrs: { level: 1 }, content: [text('Ustalenia')] },
  { type: 'heading', attrs: { level: 3 }, content: [text('Szczegóły')] },
  { type: 'image', attrs: { fileId: PLAIN, alt: 'Wejście z podjazdem', decorative: false } },
  { type: 'image', attrs: { fileId: DECORATIVE, alt: '', decorative: true } },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          cell('tableHeader', 'Powiat', { rowspan: 2 }),
          cell('tableHeader', 'Godziny', { colspan: 2 }),
        ],
      },
      { type: 'tableRow', content: [cell('tableHeader', 'Wtorek'), cell('tableHeader', 'Środa')] },
      {
        type: 'tableRow',
        content: [
          cell('tableCell', 'pilski'),
          cell('tableCell', 'dziewiąta', { rowspan: 9 }),
          cell('tableCell', 'jedenasta'),
        ],
      },
      { type: 'tableRow', content: [cell('tableCell', 'kościański'), cell('tableCell', 'trzynasta')] },
    ],
  },
  paragraph('#read("/etc/passwd") $x$ *nie* _kod_ @odsyłacz <etykieta> ]] #{ \\ // komentarz'),
  paragraph('=CMD("calc") &amp; <script>alert(1)</script> ]]> znak\u0007dzwonka'),
  {
    type: 'paragraph',
    content: [text('zły odnośnik', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])],
  },
  paragraph('1. to nie lista'),
  paragraph('- ani to | tu nie ma tabeli'),
];

export const FULL: JSONContent = { type: 'doc', content: [...(EVERYTHING.content ?? []), ...MORE] };

export const LETTER: Letter = {
  title: 'Punkt informacyjny „Łącznik” & <spółka>',
  language: 'pl',
  group: 'Integracja w bibliotekach',
  date: '22 listopada 2026',
  createdAt: new Date('2026-11-22T10:00:00Z'),
  version: 'wersja nr 3',
  checksum: 'SHA-256 opublikowanego tekstu: 0123abcd',
  funding: 'Współfinansowane przez Unię Europejską. Fundusz Azylu, Migracji i Integracji',
};

/** A WebP for the first picture, which Word cannot read, a PNG for the second, nothing for others. */
export async function loadFile(fileId: string) {
  if (fileId !== PLAIN && fileId !== DECORATIVE) return null;
  const format = fileId === PLAIN ? 'webp' : 'png';
  const square = sharp({ create: { width: 40, height: 20, channels: 3, background: '#0b5f63' } });
  return { bytes: new Uint8Array(await square.toFormat(format).toBuffer()), mediaType: `image/${format}` };
}

export const fullExport = (format: Format) => makeFile(format, { letter: LETTER, content: FULL, loadFile });

const SHOWN = ['institution', 'person', 'title', 'provider', 'name'];

/** Every word that a reader of the document sees: runs of letters and digits. */
export function wordsOf({ text: own = '', attrs = {}, content = [] }: JSONContent): string[] {
  const shown = [own, ...SHOWN.map((name) => attrs[name] ?? '')].join(' ');
  return [...(shown.match(/[\p{L}\p{N}]+/gu) ?? []), ...content.flatMap(wordsOf)];
}

const { title, group, date, version, checksum, funding } = LETTER;
export const LETTER_WORDS = wordsOf({ text: [title, group, date, version, checksum, funding].join(' ') });

/** Words of the first that the second does not hold. */
export function missingWords(words: string[], found: string): string[] {
  const whole = found.normalize('NFC').replace(/\s+/g, ' ');
  return words.filter((word) => !whole.includes(word.normalize('NFC')));
}
