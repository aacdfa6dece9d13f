import { readFileSync } from 'node:fs';
import { ensureNative } from './native.mjs';
import { npm, Stop, say } from './run.mjs';

/** Puts in place what package-lock.json names, unless it is there. Runs no install script and downloads no binary. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    say('Installing packages');
    const code = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) throw new Stop('npm could not install the packages; its message is above.');
  }
  await ensureNative();
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
