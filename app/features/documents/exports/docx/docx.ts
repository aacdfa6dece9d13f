import { Document, Packer } from 'docx';
import { type Letter, LOCALE } from '../letter.ts';
import type { Block } from '../reading/block.ts';
import { docxBlocks } from './blocks.ts';
import { foot, head } from './letter.ts';
import { Numbering } from './numbering.ts';
import { styles } from './styles.ts';

interface Words {
  noAlt: string;
  /** With %page% and %pages%. */
  page: string;
}

/** A Word document with real headings, lists, table heads, alternative texts and language. */
export async function makeDocx(letter: Letter, blocks: Block[], words: Words): Promise<Uint8Array> {
  const numbering = new Numbering();
  const children = [...head(letter), ...docxBlocks(blocks, { numbering, level: -1, noAlt: words.noAlt })];
  const document = new Document({
    title: letter.title,
    subject: letter.version,
    creator: letter.group,
    lastModifiedBy: letter.group,
    description: letter.checksum ?? '',
    styles: styles(LOCALE[letter.language]),
    numbering: numbering.options(),
    sections: [{ properties: {}, children, footers: { default: foot(letter, words.page) } }],
  });
  return Packer.toBuffer(document);
}
