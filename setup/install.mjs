import { readFileSync } from 'node:fs';
import { ensureNative } from './native.mjs';
import { npm, Stop, say } from './run.mjs';

/** Puts in place what package-lock.json names, unless it is there. Runs no install script and downloads no binary. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    say('Installing packages');
    const installed = (await install('ci', 'silent')) || (await install('install', 'error'));
    if (!installed) throw new Stop('npm could not install the packages; its message is above.');
  }
  await ensureNative();
}

// `install` forgives a lock file that does not name the binary packages of every platform; `ci` does not.
async function install(command, loglevel) {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', `--loglevel=${loglevel}`];
  return (await npm([command, ...flags])) === 0;
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return (
    present !== null &&
    Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
    )
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return null;
  }
}
