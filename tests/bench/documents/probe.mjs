/** Loaded into every server that is measured: at one signal it says what it has used, at another it collects its garbage before. */
import { renameSync, writeFileSync } from 'node:fs';

const file = process.env.USAGE_FILE;

process.on('SIGUSR2', tell);
process.on('SIGWINCH', () => {
  globalThis.gc?.();
  tell();
});

function tell() {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ cpuMs: (user + system) / 1_000, rss, heapUsed }));
  renameSync(`${file}.new`, file);
}
