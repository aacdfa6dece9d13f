import { throttle } from '#app/platform/throttle.server.ts';

const HOUR = 3600;

/** Wide: an office shares one address, and mail scanners open links in rows. Guessing is hopeless anyway. */
export async function limitAnswers(address: string, token = ''): Promise<void> {
  await throttle('answer-address', [address], { points: 3000, seconds: HOUR });
  await throttle('answer-link', [token], { points: 120, seconds: HOUR });
}

export async function limitFeeds(address: string, token: string): Promise<void> {
  await throttle('feed-address', [address], { points: 6000, seconds: HOUR });
  await throttle('feed', [token], { points: 240, seconds: HOUR });
}
