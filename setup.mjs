/**
 * Every `npm` command of Splot starts here. On a fresh clone it first does what is missing: packages, native parts,
 * database client, build. When nothing is missing it goes straight on.
 */
import { existsSync } from 'node:fs';
import { endWithNpm, Stop } from './setup/run.mjs';

const commands = {
  start: () => import('./setup/serve.mjs').then((m) => m.start()),
  dev: () => import('./setup/serve.mjs').then((m) => m.dev()),
  test: (args) => import('./setup/test.mjs').then((m) => m.test(args)),
  backup: (args) => import('./setup/backup.mjs').then((m) => m.backupCommand(args)),
  restore: (args) => import('./setup/restore.mjs').then((m) => m.restoreCommand(args)),
  bench: (args) => import('./setup/serve.mjs').then((m) => m.bench(args)),
  script: (args) => import('./setup/serve.mjs').then((m) => m.script(args)),
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];

try {
  if (!command) throw new Stop(`Choose one of: ${Object.keys(commands).join(', ')}.`);
  endWithNpm();
  process.chdir(import.meta.dirname);
  if (name !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
