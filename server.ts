import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import { migrate } from './prisma/migrate.ts';

const folder = process.env.BUILD_DIR ?? 'build';
const production = process.env.NODE_ENV === 'production';
const vite = production
  ? undefined
  : await import('vite').then(({ createServer: create }) => create({ server: { middlewareMode: true } }));
const load = vite
  ? () => vite.ssrLoadModule('virtual:remix/server-build')
  : () => import(resolve(folder, 'server/index.js'));

const build = await load().catch(stop);
const { env, prepare, serve, fill, shutDown } = build.entry.module;

await migrate(env.databaseUrl).catch(stop);

const app = express();
prepare(app);
app.use(compression());
if (vite) {
  app.use(vite.middlewares);
} else {
  app.use(
    '/assets',
    express.static(`${folder}/client/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(`${folder}/client`, { maxAge: '1h', index: false }));
}
app.all(
  '*',
  createRequestHandler({
    build: vite ? load : build,
    mode: process.env.NODE_ENV,
    getLoadContext: (req, res) => ({
      nonce: res.locals.nonce,
      address: req.ip ?? '',
      setCookie: (value: string) => void res.append('Set-Cookie', value),
    }),
  }),
);

const http = createServer(app);
http.on('error', stop);
const notice = await fill().catch(stop);
http.listen(env.port, env.host, async () => {
  await serve(http).catch(stop);
  if (notice) console.log(notice);
  console.log(`Splot: ${env.appUrl}`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    http.close();
    http.closeIdleConnections();
    process.exit(await shutDown());
  });
}

/** One clear line, no stack: whoever starts the server reads it at 3 a.m. */
function stop(error: unknown): never {
  console.error(`Splot cannot start: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
