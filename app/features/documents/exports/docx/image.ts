import { ImageRun, Paragraph, TextRun } from 'docx';
import type { Block } from '../reading/block.ts';

/** Pixels at 96 to the inch: what fits on an A4 page within the margins. */
const WIDTH = 600;
const HEIGHT = 800;

export function docxImage(image: Extract<Block, { kind: 'image' }>, noAlt: string): Paragraph {
  const { picture, alt, missing, decorative } = image;
  if (!picture) return new Paragraph({ children: [new TextRun({ text: missing, italics: true })] });
  const scale = Math.min(1, WIDTH / picture.width, HEIGHT / picture.height);
  const run = new ImageRun({
    type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    ...(decorative
      ? { decorative: true, altText: { name: '' } }
      : { altText: { name: alt || noAlt, description: alt || noAlt } }),
  });
  return new Paragraph({ children: [run] });
}
