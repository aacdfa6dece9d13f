import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGES = {
  yjs: '13.6.33',
  '@hocuspocus/server': '4.7.0',
  '@hocuspocus/extension-sqlite': '4.7.0',
  '@y/websocket-server': '0.1.1',
};

/**
 * The servers that we are compared with, in a folder of their own: the application never sees them. Gives that folder.
 * They ask for Node 22 and run on 20.
 */
export function installPeers(): string {
  const folder = resolve('node_modules/.cache/splot-bench');
  if (existsSync(join(folder, 'complete'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  const quiet = ['--no-audit', '--no-fund', '--legacy-peer-deps', '--ignore-scripts', '--loglevel', 'error'];
  execFileSync('npm', ['install', ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  // The native part is built already, in our own folder.
  const sqlite = join(folder, 'node_modules/better-sqlite3');
  rmSync(sqlite, { recursive: true, force: true });
  symlinkSync(resolve('node_modules/better-sqlite3'), sqlite);
  writeFileSync(join(folder, 'complete'), '');
  return folder;
}
