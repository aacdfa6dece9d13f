import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP Password Storage: argon2id with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let decoy: Promise<string> | undefined;

/** Takes about ten milliseconds in a worker thread. Never inside a transaction: everybody would wait. */
export function hashPassword(password: string): Promise<string> {
  return hash(asTyped(password), COST);
}

/** Without a stored hash it does the same work and says no, so that time tells nothing about an address. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString('base64'));
  const matches = await verify(stored ?? (await decoy), asTyped(password));
  return matches && Boolean(stored);
}

/** The same letters typed on two systems may differ in bytes (NIST SP 800-63B 3.1.1.2). */
function asTyped(password: string): string {
  return password.normalize('NFKC');
}
