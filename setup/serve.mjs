import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILD, ensureBuild, ensureClient } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { node, Stop } from './run.mjs';

/** Serves the built site until it is told to stop. */
export async function start() {
  await ensureInstalled();
  await ensureClient();
  await ensureBuild();
  await serve('production', join(BUILD, 'server.js'));
}

/** Serves the sources, reloading what changes. */
export async function dev() {
  await ensureInstalled();
  await ensureClient();
  await import('tsx');
  await serve('development', 'server.ts');
}

/** Runs a TypeScript file of the project, for example an import. */
export async function script([file, ...args]) {
  if (!file) throw new Stop('Name the file to run.');
  await ensureInstalled();
  await ensureClient();
  return node(['--import', 'tsx', file, ...args], {
    env: { NODE_ENV: process.env.NODE_ENV ?? 'production' },
  });
}

/** Documents beside their peers; with `directory`, the directory's search. */
export async function bench([which, ...args]) {
  if (which === 'directory') return script(['tests/bench/directory-search.ts', ...args]);
  await ensureInstalled();
  await ensureClient();
  await ensureBuild();
  return script(['tests/bench/documents/run.ts', ...(which ? [which, ...args] : [])]);
}

// In this very process: a signal to it reaches the server once, and kill -9 leaves nothing behind.
async function serve(mode, file) {
  process.env.NODE_ENV = mode;
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(file).href);
}
