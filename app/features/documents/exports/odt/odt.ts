import { strToU8, type Zippable, zipSync } from 'fflate';
import { headLine, type Letter, LOCALE } from '../letter.ts';
import type { Block, Picture } from '../reading/block.ts';
import { odtBlocks, pictureName } from './blocks.ts';
import { listStyles } from './list-styles.ts';
import { runStyles } from './runs.ts';
import { stylesXml } from './styles.ts';
import { element, escaped, file, type Xml } from './xml.ts';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

interface Words {
  noAlt: string;
  /** With %page% and %pages%. */
  page: string;
}

/** An OpenDocument text (ODF 1.3). */
export function makeOdt(letter: Letter, blocks: Block[], words: Words): Uint8Array {
  const pictures: Picture[] = [];
  const body = odtBlocks(blocks, { pictures, noAlt: words.noAlt, style: 'Text_20_body' });
  const images = pictures.map((picture, at) => [pictureName(picture, at), picture] as const);
  const files: Zippable = {
    // The standard wants it first and not compressed: programs recognise the file by it.
    mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
    'content.xml': strToU8(contentXml(letter, body)),
    'styles.xml': strToU8(stylesXml(letter, words.page)),
    'meta.xml': strToU8(metaXml(letter)),
    'META-INF/manifest.xml': strToU8(manifestXml(images)),
  };
  for (const [name, { bytes }] of images) files[name] = [bytes, { level: 0 }];
  return zipSync(files, { mtime: letter.createdAt });
}

function contentXml(letter: Letter, body: Xml): Xml {
  const line = (style: string, text: string) =>
    element('text:p', { 'text:style-name': style }, escaped(text));
  return file(
    'office:document-content',
    { 'office:version': '1.3' },
    element('office:automatic-styles', {}, runStyles(), listStyles(), cellStyles()),
    element(
      'office:body',
      {},
      element(
        'office:text',
        {},
        line('Letter_20_Line', letter.funding),
        line('Title', letter.title),
        letter.checksum ? line('Letter_20_Line', headLine(letter)) : '',
        line('Letter_20_End', letter.checksum ?? headLine(letter)),
        body,
      ),
    ),
  );
}

function cellStyles(): Xml {
  const cell = (name: string, more: Record<string, string>) =>
    element(
      'style:style',
      { 'style:name': name, 'style:family': 'table-cell' },
      element('style:table-cell-properties', {
        'fo:border': '0.5pt solid #8c8c8c',
        'fo:padding': '0.12cm',
        ...more,
      }),
    );
  const table = element('style:table-properties', {
    'style:rel-width': '100%',
    'table:align': 'margins',
    'fo:margin-bottom': '0.35cm',
  });
  const picture = element('style:graphic-properties', { 'style:vertical-pos': 'top' });
  return [
    element('style:style', { 'style:name': 'Table', 'style:family': 'table' }, table),
    element('style:style', { 'style:name': 'Picture', 'style:family': 'graphic' }, picture),
    cell('Cell', {}),
    cell('HeadCell', { 'fo:background-color': '#eef3f2' }),
  ].join('');
}

function metaXml(letter: Letter): Xml {
  const tag = (name: string, text: string) => element(name, {}, escaped(text));
  const at = letter.createdAt.toISOString();
  return file(
    'office:document-meta',
    { 'office:version': '1.3' },
    element(
      'office:meta',
      {},
      tag('meta:generator', 'Splot'),
      tag('dc:title', letter.title),
      tag('dc:subject', letter.version),
      tag('dc:creator', letter.group),
      tag('dc:language', LOCALE[letter.language]),
      tag('meta:creation-date', at),
      tag('dc:date', at),
    ),
  );
}

function manifestXml(images: (readonly [string, Picture])[]): Xml {
  const entry = (path: string, type: string) =>
    element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type });
  return file(
    'manifest:manifest',
    { 'manifest:version': '1.3' },
    entry('/', MEDIA_TYPE),
    ...['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml')),
    ...images.map(([path, { mediaType }]) => entry(path, mediaType)),
  );
}
