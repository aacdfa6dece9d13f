import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { scratchDatabase } from '#tests/platform/db/scratch.ts';

const WRITER = new URL('./writer.ts', import.meta.url).pathname;

/** Lets a process write, kills it after `count` acknowledgements; answers what it had been told is stored. */
async function writeAndKill(url: string, start: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, start], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return acknowledged;
}

test('what was acknowledged survives kill -9', async () => {
  const url = await scratchDatabase();
  const acknowledged: string[] = [];
  for (const [start, count] of [
    ['a', 20],
    ['b', 133],
    ['c', 71],
  ] as const) {
    acknowledged.push(...(await writeAndKill(url, start, count)));
  }
  const file = new Database(url.replace('file:', ''), { readonly: true });
  const stored = new Set(file.prepare('SELECT "key" FROM "Setting"').pluck().all());
  expect(acknowledged.length).toBeGreaterThanOrEqual(224);
  expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
  file.close();
}, 60_000);
