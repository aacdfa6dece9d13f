import { json, redirect } from '@remix-run/node';
import { guarded, uploaded } from '#app/features/accounts/guard.server.ts';
import { type Stored, storeFile } from '#app/features/documents/files/commands/store-file.server.ts';
import { MAX_UPLOAD_BYTES } from '#app/features/documents/files/limits.ts';
import { readUpload } from '#app/features/documents/files/read-upload.server.ts';
import { param } from '#app/platform/http/params.ts';
import { throttle } from '#app/platform/throttle.server.ts';

export const loader = guarded(({ params }) => redirect(`/dokumenty/${param(params, 'documentId')}`));

export const action = uploaded(MAX_UPLOAD_BYTES, async ({ actor, params, request }) => {
  const documentId = param(params, 'documentId');
  await throttle('upload', [actor.personId], { points: 120, seconds: 600 });
  return json<Stored>(await storeFile(actor, documentId, () => readUpload(request)));
});
