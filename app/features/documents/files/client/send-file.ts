import type { Stored } from '../commands/store-file.server.ts';

export type Sent = { ok: true; stored: Stored } | { ok: false; error: string };

interface Sending {
  documentId: string;
  kind: 'image' | 'attachment';
  file: File;
  /** From 0 to 100. */
  onProgress: (percent: number) => void;
}

/** Sends a file; a refusal comes as a message key that says what to do next. */
export function sendFile({ documentId, kind, file, onProgress }: Sending): Promise<Sent> {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', file);
  return new Promise((done) => {
    // Only this old interface tells how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', `/dokumenty/${documentId}/pliki`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onerror = () => done({ ok: false, error: 'files:error.network' });
    request.onload = () => done(answerOf(request));
    request.send(form);
  });
}

function answerOf({ status, response }: XMLHttpRequest): Sent {
  const answer = response as (Stored & { message?: string }) | null;
  if (status === 200 && answer?.fileId) return { ok: true, stored: answer };
  if (status === 413) return { ok: false, error: 'files:error.tooLarge' };
  return { ok: false, error: answer?.message ?? 'files:error.refused' };
}
