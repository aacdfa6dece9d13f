import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '../env.server.ts';

let secret: Buffer | undefined;

/** 256 bits made at first use and kept in DATA_DIR/secret; losing it makes mailed links void. */
export function serverSecret(): Buffer {
  secret ??= readOrMake(join(env.dataDir, 'secret'));
  return secret;
}

function readOrMake(path: string): Buffer {
  mkdirSync(env.dataDir, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}
