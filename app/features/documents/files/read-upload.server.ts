import { AppError } from '#app/platform/http/app-error.ts';
import type { Upload } from './commands/store-file.server.ts';

/** The one file of a multipart form, and whether it is meant as a picture or an attachment. */
export async function readUpload(request: Request): Promise<Upload> {
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!form || !file || typeof file === 'string')
    throw new AppError('invalid', { message: 'files:error.none' });
  return {
    kind: form.get('kind') === 'image' ? 'image' : 'attachment',
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}
