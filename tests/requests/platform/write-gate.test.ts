import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { db } from '#app/platform/db/db.server.ts';

const SERVER = new URL('./write-gate-server.ts', import.meta.url).pathname;
const CONNECTIONS = 40;
const WRITES = 3000;
const ONE_FAILS_IN = 10;

test('over HTTP on 40 connections, no acknowledged write is lost beside failing transactions', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', SERVER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(createInterface({ input: child.stdout }), 'line');
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const post = (path: string) =>
    new Promise<number>((resolve, reject) => {
      request({ agent, port, path, method: 'POST' }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      })
        .on('error', reject)
        .end();
    });

  const acknowledged: string[] = [];
  const failed: number[] = [];
  let next = 0;
  const connection = async () => {
    while (next < WRITES) {
      const n = next++;
      if (n % ONE_FAILS_IN === 0) failed.push(await post(`/failing?key=${n}`));
      if ((await post(`/plain?key=plain-${n}`)) === 201) acknowledged.push(`plain-${n}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  child.kill('SIGTERM');
  await once(child, 'exit');

  const stored = new Set((await db.setting.findMany({ select: { key: true } })).map((row) => row.key));
  expect(acknowledged).toHaveLength(WRITES);
  expect(failed).toEqual(Array(WRITES / ONE_FAILS_IN).fill(500));
  expect(acknowledged.filter((key) => !stored.has(key))).toEqual([]);
  expect([...stored].filter((key) => key.startsWith('failed-'))).toEqual([]);
}, 240_000);
