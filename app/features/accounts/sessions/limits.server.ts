import { hashToken } from '#app/platform/secrets/token.server.ts';
import { forgive, throttle } from '#app/platform/throttle.server.ts';

const MINUTE = 60;
const HOUR = 3600;

const PAIR = {
  'sign-in': { points: 8, seconds: 5 * MINUTE },
  'sign-in-long': { points: 30, seconds: HOUR },
};

/**
 * Slows down guessing. The strict limits count the account together with the address it is tried from, so that
 * a stranger cannot keep the owner out; the wide one on the account alone bounds guessing from many addresses.
 */
export async function limitSignIn(email: string, from: string): Promise<void> {
  const account = hashToken(email);
  for (const [bucket, limit] of Object.entries(PAIR)) await throttle(bucket, [`${account} ${from}`], limit);
  await throttle('sign-in-address', [from], { points: 120, seconds: 10 * MINUTE });
  await throttle('sign-in-account', [account], { points: 300, seconds: HOUR });
}

/** After the right password earlier slips no longer count. */
export async function forgiveSignIn(email: string, from: string): Promise<void> {
  const key = `${hashToken(email)} ${from}`;
  for (const [bucket, limit] of Object.entries(PAIR)) await forgive(bucket, key, limit);
}

export async function limitReset(email: string, from: string): Promise<void> {
  await throttle('reset-pair', [`${hashToken(email)} ${from}`], { points: 5, seconds: HOUR });
  await throttle('reset-account', [hashToken(email)], { points: 30, seconds: HOUR });
  await throttle('reset-address', [from], { points: 20, seconds: HOUR });
}

/** Trying links that were never sent. */
export async function limitTokens(from: string): Promise<void> {
  await throttle('mailed-links', [from], { points: 60, seconds: 10 * MINUTE });
}

export async function limitInvitations(personId: string): Promise<void> {
  await throttle('invitations', [personId], { points: 60, seconds: HOUR });
}
