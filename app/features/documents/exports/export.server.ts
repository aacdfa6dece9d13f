import type { JSONContent } from '@tiptap/core';
import { env } from '#app/platform/env.server.ts';
import { type Translate, translator } from '#app/platform/i18n/translator.server.ts';
import { withoutSuggestions } from '../suggestions/list.ts';
import type { Format } from './formats.ts';
import { makeHtml } from './html/page.server.ts';
import type { Letter } from './letter.ts';
import { makeMarkdown } from './markdown/markdown.ts';
import { typstInput } from './pdf/typst-data.ts';
import type { Block } from './reading/block.ts';
import { type LoadFile, loadPictures } from './reading/pictures.server.ts';
import { readBlocks } from './reading/read-blocks.ts';
import { makeOffice, makePdf } from './threads.server.ts';

export interface Export {
  letter: Letter;
  content: JSONContent;
  /** Where the document's pictures come from. */
  loadFile: LoadFile;
}

/** A document as a file of one format. Suggestions that nobody has accepted are not in it. */
export async function makeFile(format: Format, { letter, content, loadFile }: Export): Promise<Uint8Array> {
  const { language } = letter;
  const t = translator(language);
  const site = env.appUrl;
  const settled = withoutSuggestions(content);
  const pictures = await loadPictures(settled, loadFile);
  if (format === 'html') return encode(makeHtml({ letter, content: settled, pictures, site }));
  const blocks = readBlocks(settled.content, { language, t, site, pictures });
  return write(format, letter, blocks, t);
}

async function write(format: Exclude<Format, 'html'>, letter: Letter, blocks: Block[], t: Translate) {
  const words = {
    noAlt: t('exports:block.noAlt'),
    noGlyph: t('exports:letter.noGlyph'),
    page: t('exports:letter.page', { page: '%page%', pages: '%pages%' }),
  };
  switch (format) {
    case 'pdf':
      return makePdf(typstInput(letter, blocks, words));
    case 'docx':
    case 'odt':
      return makeOffice({ format, letter, blocks, words });
    case 'md':
      return encode(makeMarkdown(letter, blocks));
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
