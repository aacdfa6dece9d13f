import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, node, Stop, say } from './run.mjs';

const CLIENT = 'prisma/generated/client.ts';
export const BUILD = process.env.BUILD_DIR ?? 'build';
const SOURCES = [
  'app',
  'prisma',
  'public',
  'remix.config.js',
  'server.ts',
  'vite.config.ts',
  'words.vite.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Generates the database client when the schema changed. */
export function ensureClient() {
  return ensure({
    product: CLIENT,
    stamp: 'prisma/generated/.stamp',
    sources: ['prisma/schema.prisma', 'package-lock.json'],
    title: 'Generating the database client',
    // `generate` only asks for an engine's version: any executable will do, and none is downloaded.
    make: () =>
      node([bin('prisma'), 'generate', '--schema', 'prisma/schema.prisma', '--no-hints'], {
        show: 'errors',
        env: {
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          CHECKPOINT_DISABLE: '1',
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
        },
      }),
  });
}

/** Builds the site when a source changed. */
export function ensureBuild() {
  return ensure({
    product: `${BUILD}/server.js`,
    stamp: `${BUILD}/.stamp`,
    sources: SOURCES,
    title: 'Building',
    make: () =>
      node([bin('@remix-run/dev', 'remix'), 'vite:build', '--logLevel', 'error'], {
        env: { NODE_ENV: 'production' },
      }),
  });
}

async function ensure({ product, stamp, sources, title, make }) {
  const wanted = hashOf(sources);
  if (existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(title);
  if ((await make()) !== 0 || !existsSync(product)) throw new Stop(`${title} failed; the message is above.`);
  writeFileSync(stamp, wanted);
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(path) {
  if (path === 'prisma/generated' || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
