import { AppError } from './app-error.ts';

/** The largest body of a posted form, in bytes; documents travel another way. */
const MAX_BODY = 512 * 1024;
/** What is too large is still read up to here, because a browser listens only once it has sent everything. */
const CUT_OFF = 16 * 1024 * 1024;

/**
 * The request with its whole body at hand, counted as it arrives: more than `most` bytes are refused (413), by default
 * more than a form can hold. Who
 * asks is looked up afterwards, so that a body sent slowly cannot outlive the rights it was begun with.
 */
export async function received(request: Request, most = MAX_BODY): Promise<Request> {
  if (!request.body) return request;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > CUT_OFF + most) throw new AppError('too_large');
    if (size <= most) parts.push(part);
  }
  if (size > most) throw new AppError('too_large');
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: Buffer.concat(parts) });
}
