import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a link; what is stored is `hashToken` of it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, hexadecimal. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
