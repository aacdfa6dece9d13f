import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Tally } from '../losses.ts';
import { Refusal } from '../refusal.ts';
import { countLeftBehind } from './left-behind.ts';
import { neededParts } from './parts.ts';
import { STYLE_MAP } from './style-map.ts';
import { Package } from './zip.ts';

/** The text of a DOCX as HTML, which is still to be cleaned. Changes that were tracked count as accepted. */
export async function docxToHtml(bytes: Uint8Array, tally: Tally): Promise<string> {
  const file = new Package(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = neededParts(file);
  const texts = [...parts].filter(([name]) => /document\d*\.xml$/.test(name)).map(([, xml]) => xml);
  countLeftBehind(file, texts.join(''), tally);
  const packed = zipSync(Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)])), {
    level: 0,
  });
  const options = {
    styleMap: STYLE_MAP,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    // Its description stands where it stood.
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  const { value, messages } = await mammoth
    .convertToHtml({ buffer: Buffer.from(packed) }, options)
    .catch(asRefusal);
  for (const { message } of messages) {
    if (message.startsWith('Unrecognised ')) tally.add('styles', 1);
    else if (!/m:oMath|w:altChunk|image|break type|-complex field-/i.test(message)) tally.add('other', 1);
  }
  return plainNotes(value);
}

/** Numbers of notes without the links between them and their places, which a document does not hold. */
function plainNotes(html: string): string {
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<a href="#(?:foot|end)note-[^"]*" id="[^"]*">(\[\d+\])<\/a>/g, '$1');
}

/** A stack that ran over is told apart; any other fault is the file's. */
function asRefusal(error: unknown): never {
  throw error instanceof RangeError ? error : new Refusal('broken');
}
