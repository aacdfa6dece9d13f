import sharp from 'sharp';
import { AppError } from '#app/platform/http/app-error.ts';
import { MAX_PIXELS, MAX_SIDE } from './limits.ts';

export interface Picture {
  bytes: Buffer;
  ending: 'jpg' | 'png' | 'webp';
  mediaType: string;
  width: number;
  height: number;
}

// One picture's memory at a time is what a small server has.
sharp.concurrency(1);
let last: Promise<unknown> = Promise.resolve();

/**
 * The picture drawn anew: turned the right way up, no larger than need be, of a kind every browser knows. Whatever
 * else the file carried (place, camera, owner, hidden data) is left behind.
 */
export function redraw(bytes: Uint8Array): Promise<Picture> {
  const drawn = last.then(() => draw(bytes));
  last = drawn.catch(() => undefined);
  return drawn;
}

async function draw(bytes: Uint8Array): Promise<Picture> {
  const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 });
  const { format } = await source.metadata().catch(unreadable);
  const turned = source.rotate().resize({
    width: MAX_SIDE,
    height: MAX_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const ending = format === 'jpeg' ? 'jpg' : format === 'png' ? 'png' : 'webp';
  const encoded = {
    jpg: () => turned.jpeg({ quality: 84, mozjpeg: true }),
    png: () => turned.png({ compressionLevel: 9 }),
    webp: () => turned.webp({ quality: 84 }),
  }[ending]();
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true }).catch(unreadable);
  const mediaType = ending === 'jpg' ? 'image/jpeg' : `image/${ending}`;
  return { bytes: data, ending, mediaType, width: info.width, height: info.height };
}

function unreadable(): never {
  throw new AppError('invalid', { message: 'files:error.picture' });
}
