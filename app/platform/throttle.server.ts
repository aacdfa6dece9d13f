import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './http/app-error.ts';
import { hashToken } from './secrets/token.server.ts';
import { singleton } from './singleton.server.ts';

export interface Limit {
  points: number;
  seconds: number;
}

const limiters = singleton('throttle', () => new Map<string, RateLimiterMemory>());

function limiter(bucket: string, { points, seconds }: Limit): RateLimiterMemory {
  const known = limiters.get(bucket);
  if (known) return known;
  const made = new RateLimiterMemory({ keyPrefix: bucket, points, duration: seconds });
  limiters.set(bucket, made);
  return made;
}

/**
 * Takes one point for each key (an account, an address). When one has none left: AppError('too_many') with the
 * minutes to wait.
 */
export async function throttle(bucket: string, keys: string[], limit: Limit): Promise<void> {
  for (const key of keys) {
    try {
      await limiter(bucket, limit).consume(hashToken(key));
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      const minutes = Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 60_000));
      throw new AppError('too_many', { message: 'ui:error.tooMany', values: { count: minutes } });
    }
  }
}

/** Gives a key its points back, after a success. */
export async function forgive(bucket: string, key: string, limit: Limit): Promise<void> {
  await limiter(bucket, limit).delete(hashToken(key));
}
