import { AppError } from '#app/platform/http/app-error.ts';
import { throttle } from '#app/platform/throttle.server.ts';
import { cut } from '../content/cut.ts';
import { type Export, makeFile } from './export.server.ts';
import { FORMATS, type Format, isFormat } from './formats.ts';

const LIMIT = { points: 60, seconds: 600 };

interface Asked {
  request: Request;
  format: string | undefined;
  /** The person, or the address of whoever is not signed in. */
  who: string;
}

/**
 * The downloaded file. An unknown format is a 404. What stands still has a `stamp`: who has it already is told so,
 * after their rights were judged anew.
 */
export async function answerExport(
  { request, format, who }: Asked,
  load: () => Promise<Export & { stamp?: string }>,
): Promise<Response> {
  if (!isFormat(format)) throw new AppError('not_found');
  const found = await load();
  const headers = new Headers({
    'Content-Type': FORMATS[format],
    'Content-Disposition': disposition(found.letter.title, format),
    'X-Robots-Tag': 'noindex',
    // An exported page must not run as a page of ours.
    'Content-Security-Policy': "default-src 'none'; sandbox",
  });
  if (found.stamp) {
    const etag = `"${found.stamp}-${format}"`;
    headers.set('ETag', etag);
    headers.set('Cache-Control', 'private, no-cache');
    if (knows(request, etag)) return new Response(null, { status: 304, headers });
  }
  await throttle('exports', [who], LIMIT);
  return new Response((await makeFile(format, found)) as Uint8Array<ArrayBuffer>, { headers });
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get('If-None-Match')?.split(/\s*,\s*/) ?? [];
  return known.some((tag) => tag.replace(/^W\//, '') === etag);
}

/** RFC 6266: a plain name for old programs, the title as it is for the others. */
export function disposition(title: string, format: Format): string {
  const name =
    cut(
      title
        .replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      120,
    ) || 'dokument';
  const whole = `${name.replace(/^\.+/, '')}.${format}`;
  const ascii = whole
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
