import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aptInstall, canApt } from './apt.mjs';
import { node, npm, run, Stop, say } from './run.mjs';

const PROBE = 'new (require("better-sqlite3"))(":memory:").close()';

/** better-sqlite3 is the one package with a part in C++: takes the published binary, else compiles it. */
export async function ensureNative() {
  if (await works()) return;
  say('Preparing SQLite (a minute or two where it must be compiled)');
  const mayInstall = !(await hasCompiler()) && canApt();
  if (await rebuilt({ quiet: mayInstall })) return;
  if (mayInstall) {
    await aptInstall(['python3', 'make', 'g++']);
    if (await rebuilt({ quiet: false })) return;
  }
  throw new Stop(
    'better-sqlite3 has no binary for this system and could not be compiled. Install python3, make and g++, then run the command again.',
  );
}

async function works() {
  return (await node(['-e', PROBE], { show: 'nothing' })) === 0;
}

async function rebuilt({ quiet }) {
  // With its own headers Node need not fetch them.
  const prefix = dirname(dirname(process.execPath));
  const nodedir = existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
  const env = { ...nodedir, JOBS: 'max', npm_config_update_notifier: 'false' };
  await npm(['rebuild', 'better-sqlite3', '--loglevel=error'], { env, show: quiet ? 'nothing' : 'errors' });
  return works();
}

async function hasCompiler() {
  const codes = await Promise.all(
    ['python3', 'make', 'g++'].map((tool) => run(tool, ['--version'], { show: 'nothing' })),
  );
  return codes.every((code) => code === 0);
}
