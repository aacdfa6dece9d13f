import { createReadableStreamFromReadable } from '@remix-run/node';
import { open } from '#app/features/accounts/guard.server.ts';
import { read } from '#app/features/documents/files/disk.server.ts';
import { contentDisposition } from '#app/features/documents/files/file-name.ts';
import { findFile } from '#app/features/documents/files/queries.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { param } from '#app/platform/http/params.ts';

/** Pictures are shown, everything else is saved; neither can do anything on our site. */
export const loader = open(async ({ actor, params, request }) => {
  const file = await findFile(actor, param(params, 'fileId'));
  const content = await read(file.id);
  if (!content) throw new AppError('not_found');
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Length': String(content.bytes),
    'Content-Disposition': contentDisposition(file.kind === 'image' ? 'inline' : 'attachment', file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'X-Robots-Tag': 'noindex',
  };
  if (request.method === 'HEAD') {
    content.stream.destroy();
    return new Response(null, { headers });
  }
  return new Response(createReadableStreamFromReadable(content.stream), { headers });
});
