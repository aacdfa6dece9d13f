import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

/** Are we root on Debian or a system like it? */
export function canApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages; answers whether it worked. */
export async function aptInstall(packages) {
  say(`Installing from Debian: ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  return (
    (await run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', ...packages], { env })) === 0
  );
}
