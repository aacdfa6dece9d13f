/** Loaded into every server that is measured: at a signal it collects its garbage and says what it uses. */
import { renameSync, writeFileSync } from 'node:fs';

const file = process.env.USAGE_FILE;

process.on('SIGUSR2', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ cpuMs: (user + system) / 1_000, rss, heapUsed }));
  renameSync(`${file}.new`, file);
});
