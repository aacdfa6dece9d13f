const STEP_MS = 10;

/** Asks again and again until the answer is truthy; fails with the last answer or error after `ms`. */
export async function until<T>(
  ask: () => T | Promise<T>,
  ms = 10_000,
  what = 'the awaited state',
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer as NonNullable<T>;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((done) => setTimeout(done, STEP_MS));
  } while (Date.now() < end);
  throw new Error(`${what} did not come within ${ms} ms`, { cause: last });
}
