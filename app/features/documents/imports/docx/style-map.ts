/** Names of styles as programs in Polish, Ukrainian and English write them; case does not matter. */
const HEADINGS = ['Heading', 'Nagłówek', 'Заголовок'];
const TITLES = ['Title', 'Tytuł', 'Tytuł dokumentu', 'Назва'];
const QUOTES = ['Quote', 'Intense Quote', 'Cytat', 'Cytat intensywny', 'Quotations', 'Цитата'];
/** Looks like any other paragraph here, and nobody needs to be told. */
const PLAIN = [
  'Subtitle',
  'Podtytuł',
  'Підзаголовок',
  'List Paragraph',
  'Akapit z listą',
  'No Spacing',
  'Bez odstępów',
  'Body Text',
  'Text Body',
  'Tekst podstawowy',
  'Normalny',
  'Standard',
  'Default',
  'Normal (Web)',
  'Table Contents',
  'Table Heading',
  'List',
  'List Bullet',
  'List Number',
  'Caption',
  'Podpis',
  'TOC Heading',
  'header',
  'footer',
];

/** Mammoth's language: what a paragraph or a run of the file becomes in HTML. */
export const STYLE_MAP = [
  'u => u',
  'strike => s',
  ...HEADINGS.flatMap((name) =>
    [1, 2, 3, 4, 5, 6].map((level) => `p[style-name='${name} ${level}'] => h${level}:fresh`),
  ),
  ...TITLES.map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...QUOTES.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  // A list stays a list, whatever its paragraphs are called.
  ...[1, 2, 3, 4, 5].flatMap(listRules),
  ...PLAIN.map((name) => `p[style-name='${name}'] => p:fresh`),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => p:fresh`),
  "r[style-name='Emphasis'] => em",
  "r[style-name='Uwydatnienie'] => em",
  "r[style-name='Pogrubienie'] => strong",
  "r[style-name='Internet Link'] => ",
  "r[style-name='Hiperłącze'] => ",
];

function listRules(level: number): string[] {
  const around = 'ul|ol > li > '.repeat(level - 1);
  return [
    `p:unordered-list(${level}) => ${around}ul > li:fresh`,
    `p:ordered-list(${level}) => ${around}ol > li:fresh`,
  ];
}
