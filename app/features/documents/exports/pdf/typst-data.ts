import { headLine, type Letter, LOCALE } from '../letter.ts';
import type { Block, Cell, Picture, Run } from '../reading/block.ts';

/** The text area of a page in points; a picture fits in it. */
const WIDTH = 470;
const HEIGHT = 560;
const POINTS_A_PIXEL = 0.75;

type Data = Record<string, unknown>;

export interface TypstInput {
  data: Data;
  /** File name → bytes. */
  files: Record<string, Uint8Array>;
}

interface Words {
  noAlt: string;
  page: string;
  noGlyph: string;
}

/** A document as the data that letter.typ shows. */
export function typstInput(letter: Letter, blocks: Block[], words: Words): TypstInput {
  const [language = '', region = ''] = LOCALE[letter.language].split('-');
  const files: TypstInput['files'] = {};
  const writer = new Writer(files, words.noAlt);
  return {
    files,
    data: {
      title: letter.title,
      lang: language,
      region,
      head: headLine(letter),
      checksum: letter.checksum,
      funding: letter.funding,
      footer: `${letter.title} · ${letter.version}`,
      pageWords: words.page.split(/%page%|%pages%/),
      note: null,
      noGlyph: words.noGlyph,
      blocks: writer.all(blocks),
    },
  };
}

class Writer {
  /** Of the heading before: PDF/UA allows no jump from level 1 to level 3. */
  private depth = 0;

  constructor(
    private readonly files: TypstInput['files'],
    private readonly noAlt: string,
  ) {}

  all(blocks: Block[]): Data[] {
    return blocks.map((block) => this.one(block));
  }

  private one(block: Block): Data {
    switch (block.kind) {
      case 'heading':
        return this.heading(block.level, block.runs);
      case 'list':
        return { ...block, items: block.items.map((item) => this.all(item)) };
      case 'tasks':
        return {
          ...block,
          items: block.items.map(({ done, blocks }) => ({ done, blocks: this.all(blocks) })),
        };
      case 'quote':
        return { ...block, blocks: this.all(block.blocks) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => this.cell(cell))) };
      case 'image':
        return this.image(block);
      default:
        return { ...block };
    }
  }

  private heading(level: number, runs: Run[]): Data {
    if (runs.length === 0) return { kind: 'paragraph', runs };
    this.depth = Math.min(level, this.depth + 1);
    return { kind: 'heading', level, depth: this.depth, runs };
  }

  private cell(cell: Cell): Data {
    return { ...cell, blocks: this.all(cell.blocks) };
  }

  private image({ picture, alt, missing, decorative }: Extract<Block, { kind: 'image' }>): Data {
    if (!picture) return { kind: 'paragraph', runs: missing ? [{ text: missing, italic: true }] : [] };
    const format = picture.mediaType === 'image/png' ? 'png' : 'jpg';
    const file = `picture-${Object.keys(this.files).length}.${format}`;
    this.files[file] = picture.bytes;
    return { kind: 'image', file, format, width: fitted(picture), alt: alt || this.noAlt, decorative };
  }
}

function fitted({ width, height }: Picture): number {
  return Math.min(WIDTH, width * POINTS_A_PIXEL, (HEIGHT * width) / height);
}
