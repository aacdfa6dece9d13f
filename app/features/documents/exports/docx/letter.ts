import { BorderStyle, Footer, HeadingLevel, PageNumber, Paragraph, TextRun } from 'docx';
import { headLine, type Letter } from '../letter.ts';

const line = (text: string) => new Paragraph({ style: 'LetterLine', text });

export function head(letter: Letter): Paragraph[] {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '0B5F63' } };
  const last = letter.checksum ?? headLine(letter);
  return [
    line(letter.funding),
    new Paragraph({ heading: HeadingLevel.TITLE, text: letter.title }),
    ...(letter.checksum ? [line(headLine(letter))] : []),
    new Paragraph({ style: 'LetterLine', text: last, border }),
  ];
}

/** `page` holds %page% and %pages%, which become fields. */
export function foot({ title, version }: Letter, page: string): Footer {
  const [before = '', between = '', after = ''] = page.split(/%page%|%pages%/);
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [
      new Paragraph({
        style: 'LetterLine',
        children: [new TextRun(`${title} · ${version} · `), new TextRun({ children })],
      }),
    ],
  });
}
