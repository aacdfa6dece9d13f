import { createHmac, timingSafeEqual } from 'node:crypto';
import { serverSecret } from './server-secret.server.ts';

const mac = (purpose: string, id: string) =>
  createHmac('sha256', serverSecret()).update(`${purpose}\0${id}`).digest().subarray(0, 20);

/**
 * A link's token that names `id` and can be made again (an update mail carries the same link).
 * 160 bits of HMAC-SHA-256 over purpose and id; whether it still counts is decided by the row that `id` names.
 */
export function signLink(purpose: string, id: string): string {
  return `${Buffer.from(id).toString('base64url')}.${mac(purpose, id).toString('base64url')}`;
}

/** The id that a token of this purpose names, or null when it was not made here. */
export function readLink(purpose: string, token: string | undefined): string | null {
  const [head, tail, more] = (token ?? '').split('.');
  if (!head || !tail || more !== undefined) return null;
  const id = Buffer.from(head, 'base64url').toString();
  const given = Buffer.from(tail, 'base64url');
  const wanted = mac(purpose, id);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null;
}
