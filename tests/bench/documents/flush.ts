import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { share } from './traffic.ts';

const COMMITS = 200;

/** Milliseconds that one bare durable commit takes on this disk just now: what every acknowledgement of ours contains. */
export function flushOf(folder: string): { p50: number; p95: number } {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'flush.db'));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS Flush (bytes BLOB)');
  const add = database.prepare('INSERT INTO Flush VALUES (?)');
  const times: number[] = [];
  for (let i = 0; i < COMMITS; i++) {
    const started = performance.now();
    add.run(Buffer.alloc(60));
    times.push(performance.now() - started);
  }
  database.close();
  times.sort((a, b) => a - b);
  return { p50: share(times, 0.5), p95: share(times, 0.95) };
}
