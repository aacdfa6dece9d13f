/** A server with two addresses: POST /plain?key stores a row; POST /failing?key stores one, waits for a hash and fails. */
import { createServer } from 'node:http';
import { hash } from '@node-rs/argon2';
import { closeDatabase, db, transaction } from '#app/platform/db/db.server.ts';

const acts: Record<string, (key: string) => Promise<unknown>> = {
  '/plain': (key) => db.setting.create({ data: { key, value: '' } }),
  '/failing': (key) =>
    transaction('failing', async (tx) => {
      await tx.setting.create({ data: { key: `failed-${key}`, value: '' } });
      await hash(key);
      throw new Error('fails on purpose');
    }),
};

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const act = acts[url.pathname] ?? (() => Promise.reject(new Error('no such address')));
  act(url.searchParams.get('key') ?? '').then(
    () => response.writeHead(201).end(),
    () => response.writeHead(500).end(),
  );
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address) process.stdout.write(`${address.port}\n`);
});

process.once('SIGTERM', () => {
  server.close(() => void closeDatabase());
  server.closeIdleConnections();
});
