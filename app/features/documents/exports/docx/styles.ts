import { BorderStyle, type IStylesOptions } from 'docx';

const INK = '0B4A4F';
const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK, font: 'Georgia' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});
const bar = { style: BorderStyle.SINGLE, size: 18, space: 8, color: '0B5F63' };
const callout = { border: { left: bar }, shading: { fill: 'F3F7F6' }, indent: { left: 170 } };

/** Sizes are half points, lengths twips. The names are Word's own, so that its outline and templates work. */
export function styles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Georgia', size: 22, language: { value: language, eastAsia: language } },
        paragraph: { spacing: { after: 140, line: 288 } },
      },
      title: {
        run: { size: 40, bold: true, color: INK },
        paragraph: { spacing: { before: 80, after: 100 } },
      },
      heading1: heading(32, 360),
      heading2: heading(27, 300),
      heading3: heading(23, 260),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: '0B5F63', underline: {} } },
    },
    paragraphStyles: [
      own(
        'Quote',
        'Quote',
        { indent: { left: 400 }, border: { left: { ...bar, color: 'C98A1B' } } },
        { italics: true },
      ),
      own('Callout', 'Callout', { ...callout, spacing: { before: 120, after: 40 } }),
      own('CalloutFacts', 'Callout facts', { ...callout, spacing: { after: 140 } }, { size: 19 }),
      own('TableHead', 'Table head', { spacing: { after: 40 } }, { bold: true, size: 20, font: 'Arial' }),
      own('TableText', 'Table text', { spacing: { after: 40 } }, { size: 20, font: 'Arial' }),
      own('AfterTable', 'After table', { spacing: { after: 0 } }, { size: 12 }),
      own(
        'LetterLine',
        'Letter line',
        { spacing: { after: 60 } },
        { size: 18, color: '444444', font: 'Arial' },
      ),
    ],
  };
}

type Own = NonNullable<IStylesOptions['paragraphStyles']>[number];

const own = (id: string, name: string, paragraph: Own['paragraph'], run: Own['run'] = {}): Own => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  paragraph,
  run,
});
