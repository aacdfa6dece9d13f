import type { JSONContent } from '@tiptap/core';
import sharp from 'sharp';
import type { Picture } from './block.ts';

/** The bytes of a stored file, or null when there is none for this reader. */
export type LoadFile = (fileId: string) => Promise<{ bytes: Uint8Array; mediaType: string } | null>;

/** A page is 17 cm wide: more than this is not seen, only carried. */
const MAX_PIXELS = 2_000;

/** The pictures that a document shows, as PNG or JPEG, which every office program reads. */
export async function loadPictures(content: JSONContent, load: LoadFile): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const id of imageIds(content)) {
    const file = await load(id);
    const picture = file && (await readPicture(file.bytes));
    if (picture) pictures.set(id, picture);
  }
  return pictures;
}

function imageIds(node: JSONContent): Set<string> {
  const own = node.type === 'image' && typeof node.attrs?.fileId === 'string' ? [node.attrs.fileId] : [];
  return new Set([...own, ...(node.content ?? []).flatMap((child) => [...imageIds(child)])]);
}

async function readPicture(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const image = sharp(bytes, { limitInputPixels: 60_000_000 });
    const { format } = await image.metadata();
    const small = image.rotate().resize(MAX_PIXELS, MAX_PIXELS, { fit: 'inside', withoutEnlargement: true });
    const jpeg = format === 'jpeg';
    const { data, info } = await (jpeg ? small.jpeg({ quality: 85 }) : small.png()).toBuffer({
      resolveWithObject: true,
    });
    const { width, height } = info;
    return { bytes: data, mediaType: jpeg ? 'image/jpeg' : 'image/png', width, height };
  } catch {
    return null;
  }
}
