import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Children = NonNullable<ISectionOptions['children']>;
type Options = Omit<ConstructorParameters<typeof Document>[0], 'sections'>;

/** A DOCX as an office program writes it. */
export async function word(children: Children, options: Options = {}): Promise<Uint8Array> {
  return new Uint8Array(
    await Packer.toBuffer(new Document({ ...options, sections: [{ children: [...children] }] })),
  );
}

/** The DOCX with some of its parts changed, added, or (null) taken away. */
export function changed(
  docx: Uint8Array,
  parts: Record<string, Uint8Array<ArrayBuffer> | string | null | ((xml: string) => string)>,
): Uint8Array {
  const all = unzipSync(docx);
  for (const [name, part] of Object.entries(parts)) {
    if (part === null) delete all[name];
    else if (typeof part === 'function') all[name] = strToU8(part(strFromU8(all[name] ?? new Uint8Array())));
    else all[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(all, { level: 1 });
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A letter with what letters have: title, headings, lists in lists, a table with a head, links, letters of all kinds. */
export function letter(): Promise<Uint8Array> {
  const item = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
  return word([
    new Paragraph({ text: 'Punkt informacyjny w Pile', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'Problem', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({
      children: [
        new TextRun('Zażółć '),
        new TextRun({ text: 'gęślą', bold: true }),
        new TextRun({ text: ' jaźń', italics: true }),
        new TextRun({ text: ' під', underline: {} }),
        new TextRun({ text: ' stare', strike: true }),
        new ExternalHyperlink({ link: 'https://rops.example/kurs', children: [new TextRun('strona kursu')] }),
        new ExternalHyperlink({
          link: 'file:///C:/Users/plik.docx',
          children: [new TextRun('plik z dysku')],
        }),
      ],
    }),
    item('Wtorek'),
    item('rano', 1),
    item('Środa'),
    new Table({
      rows: [
        new TableRow({ tableHeader: true, children: [cell('Miejsce'), cell('Grupy')] }),
        new TableRow({ children: [cell('Piła'), cell('2')] }),
      ],
    }),
    new Paragraph({ text: 'Głęboko', heading: HeadingLevel.HEADING_4 }),
  ]);
}

/** A draft that went round: a change accepted by nobody yet, a comment, a footnote. */
export function reviewed(): Promise<Uint8Array> {
  const by = { id: 7, author: 'Sekretariat', date: '2026-11-20T09:00:00Z' };
  return word(
    [
      new Paragraph({
        children: [
          new TextRun('Kurs zaczyna się w '),
          new DeletedTextRun({ ...by, text: 'styczniu' }),
          new InsertedTextRun({ ...by, id: 8, text: 'marcu' }),
          new CommentRangeStart(0),
          new TextRun(' w Pile'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          new FootnoteReferenceRun(1),
        ],
      }),
    ],
    {
      footnotes: { 1: { children: [new Paragraph('Uchwała z jesieni.')] } },
      comments: {
        children: [{ ...by, id: 0, date: new Date(by.date), children: [new Paragraph('Czy na pewno?')] }],
      },
    },
  );
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What mail filters warn of: a macro, an embedded workbook, a template and a picture from elsewhere. */
export async function hostile(): Promise<Uint8Array> {
  const outward = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/>`;
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x" descr="Widok sali"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  return changed(await word([new Paragraph('Zwykły tekst pisma')]), {
    'word/vbaProject.bin': 'Attribute VB_Name',
    'word/embeddings/arkusz.xlsx': 'PK',
    'word/_rels/settings.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outward('rId1', 'attachedTemplate', 'http://127.0.0.1:9/szablon.dotm')}</Relationships>`,
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace('</Relationships>', `${outward('rIdX', 'image', 'file:///etc/passwd')}</Relationships>`),
    'word/document.xml': (xml) => xml.replace('<w:sectPr', `${drawing}<w:sectPr`),
    'mammoth/style-map': 'p => script',
  });
}

/** Small when packed: its text unpacks to `megabytes`. */
export async function bomb(megabytes: number): Promise<Uint8Array> {
  const docx = await word([new Paragraph('x')]);
  return changed(docx, {
    'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(megabytes * 1e6)}`),
  });
}

/** Polish letters as old offices wrote them. */
const LETTERS: Record<'windows-1250' | 'iso-8859-2', Record<string, number>> = {
  'windows-1250': { ą: 0xb9, ś: 0x9c, ź: 0x9f, Ś: 0x8c },
  'iso-8859-2': { ą: 0xb1, ś: 0xb6, ź: 0xbc, Ś: 0xa6 },
};
const BOTH: Record<string, number> = {
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ż: 0xbf,
  Ż: 0xaf,
  Ł: 0xa3,
};

export function oldPolish(text: string, encoding: 'windows-1250' | 'iso-8859-2'): Uint8Array {
  const letters = { ...BOTH, ...LETTERS[encoding] };
  return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
}
