import { hashToken } from '#app/platform/secrets/token.server.ts';
import { throttle } from '#app/platform/throttle.server.ts';

const MINUTE = 60;
const HOUR = 3600;

/**
 * Slows down guessing. The strict limits count the account together with the address it is tried from, so that
 * a stranger cannot keep the owner out; the wide one on the account alone bounds guessing from many addresses.
 */
export async function limitSignIn(email: string, from: string): Promise<void> {
  const account = hashToken(email);
  await throttle('sign-in', [`${account} ${from}`], { points: 8, seconds: 5 * MINUTE });
  await throttle('sign-in-long', [`${account} ${from}`], { points: 30, seconds: HOUR });
  await throttle('sign-in-address', [from], { points: 120, seconds: 10 * MINUTE });
  await throttle('sign-in-account', [account], { points: 300, seconds: HOUR });
}

export async function limitReset(email: string, from: string): Promise<void> {
  await throttle('reset-account', [hashToken(email)], { points: 5, seconds: HOUR });
  await throttle('reset-address', [from], { points: 20, seconds: HOUR });
}

/** Trying links that were never sent. */
export async function limitTokens(from: string): Promise<void> {
  await throttle('mailed-links', [from], { points: 60, seconds: 10 * MINUTE });
}

export async function limitInvitations(personId: string): Promise<void> {
  await throttle('invitations', [personId], { points: 60, seconds: HOUR });
}
