import { type Letter, LOCALE } from '../letter.ts';
import { element, escaped, file, type Xml } from './xml.ts';

type Properties = Record<string, string>;

const paragraphStyle = (
  name: string,
  parent: string,
  paragraph: Properties = {},
  text: Properties = {},
  more: Properties = {},
): Xml =>
  element(
    'style:style',
    {
      'style:name': name.replaceAll(' ', '_20_'),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': parent || undefined,
      ...more,
    },
    element('style:paragraph-properties', paragraph),
    element('style:text-properties', text),
  );

const heading = (level: number, size: string): Xml =>
  paragraphStyle(
    `Heading ${level}`,
    'Standard',
    { 'fo:margin-top': '0.5cm', 'fo:margin-bottom': '0.2cm', 'fo:keep-with-next': 'always' },
    { 'fo:font-size': size, 'fo:font-weight': 'bold', 'fo:color': '#0b4a4f' },
    { 'style:default-outline-level': String(level), 'style:next-style-name': 'Text_20_body' },
  );

const BAR = {
  'fo:border-left': '2pt solid #0b5f63',
  'fo:padding-left': '0.25cm',
  'fo:background-color': '#f3f7f6',
};
const SMALL = { 'fo:font-size': '9pt', 'fo:color': '#444444', 'style:font-name': 'Sans' };

function paragraphStyles(language: string, country: string): Xml {
  return [
    element(
      'style:default-style',
      { 'style:family': 'paragraph' },
      element('style:paragraph-properties', { 'fo:orphans': '2', 'fo:widows': '2' }),
      element('style:text-properties', {
        'style:font-name': 'Serif',
        'fo:font-size': '11pt',
        'fo:language': language,
        'fo:country': country,
      }),
    ),
    paragraphStyle('Standard', ''),
    paragraphStyle('Text body', 'Standard', { 'fo:margin-bottom': '0.25cm', 'fo:line-height': '120%' }),
    paragraphStyle(
      'Title',
      'Standard',
      { 'fo:margin-bottom': '0.2cm' },
      { 'fo:font-size': '20pt', 'fo:font-weight': 'bold', 'fo:color': '#0b4a4f' },
    ),
    heading(1, '16pt'),
    heading(2, '13.5pt'),
    heading(3, '11.5pt'),
    paragraphStyle(
      'Quotations',
      'Text_20_body',
      { 'fo:margin-left': '0.7cm', 'fo:border-left': '2pt solid #c98a1b', 'fo:padding-left': '0.25cm' },
      { 'fo:font-style': 'italic' },
    ),
    paragraphStyle('Horizontal Line', 'Standard', {
      'fo:border-bottom': '0.5pt solid #999999',
      'fo:margin-bottom': '0.4cm',
    }),
    paragraphStyle('List Contents', 'Standard', { 'fo:margin-bottom': '0.1cm' }),
    paragraphStyle('Table Contents', 'Standard', {}, { 'fo:font-size': '10pt', 'style:font-name': 'Sans' }),
    paragraphStyle('Table Heading', 'Table_20_Contents', {}, { 'fo:font-weight': 'bold' }),
    paragraphStyle('Callout', 'Text_20_body', { ...BAR, 'fo:margin-bottom': '0cm' }),
    paragraphStyle(
      'Callout Facts',
      'Callout',
      { ...BAR, 'fo:margin-bottom': '0.3cm' },
      { 'fo:font-size': '9.5pt' },
    ),
    paragraphStyle('Letter Line', 'Standard', { 'fo:margin-bottom': '0.1cm' }, SMALL),
    paragraphStyle('Letter End', 'Letter_20_Line', {
      'fo:border-bottom': '1pt solid #0b5f63',
      'fo:padding-bottom': '0.15cm',
      'fo:margin-bottom': '0.4cm',
    }),
    paragraphStyle('Footer', 'Standard', {}, SMALL),
  ].join('');
}

/** `page` holds %page% and %pages%, which become fields. */
export function stylesXml(letter: Letter, page: string): Xml {
  const [language = '', country = ''] = LOCALE[letter.language].split('-');
  const [before = '', between = '', after = ''] = page.split(/%page%|%pages%/).map(escaped);
  const number = '<text:page-number text:select-page="current">1</text:page-number>';
  const count = '<text:page-count>1</text:page-count>';
  const foot = `${escaped(`${letter.title} · ${letter.version} · `)}${before}${number}${between}${count}${after}`;
  const font = (name: string, family: string) =>
    element('style:font-face', { 'style:name': name, 'svg:font-family': family });
  return file(
    'office:document-styles',
    { 'office:version': '1.3' },
    element(
      'office:font-face-decls',
      {},
      font('Serif', "'Source Serif 4', Georgia, 'Liberation Serif', serif"),
      font('Sans', "'Source Sans 3', Arial, 'Liberation Sans', sans-serif"),
    ),
    element('office:styles', {}, paragraphStyles(language, country)),
    element(
      'office:automatic-styles',
      {},
      element(
        'style:page-layout',
        { 'style:name': 'A4' },
        element('style:page-layout-properties', {
          'fo:page-width': '21cm',
          'fo:page-height': '29.7cm',
          'fo:margin': '2.2cm',
        }),
        element(
          'style:footer-style',
          {},
          element('style:header-footer-properties', { 'fo:min-height': '0.6cm', 'fo:margin-top': '0.3cm' }),
        ),
      ),
    ),
    element(
      'office:master-styles',
      {},
      element(
        'style:master-page',
        { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
        element('style:footer', {}, element('text:p', { 'text:style-name': 'Footer' }, foot)),
      ),
    ),
  );
}
