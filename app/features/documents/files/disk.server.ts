import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { isId } from '#app/platform/ids.ts';

/** Finished files lie here under their id; those that are still being written lie beside, outside of backups. */
const kept = () => join(env.dataDir, 'files');
const coming = () => join(env.dataDir, 'uploads');

/** Ids are UUIDs: nothing that a person wrote ever becomes part of a path. */
function pathOf(folder: string, fileId: string): string {
  if (!isId(fileId)) throw new Error('not an id');
  return join(folder, fileId);
}

/** The whole file is on disk, under its name, when this resolves. */
export async function keep(fileId: string, bytes: Uint8Array): Promise<void> {
  await mkdir(kept(), { recursive: true });
  await mkdir(coming(), { recursive: true });
  const partial = pathOf(coming(), fileId);
  const final = pathOf(kept(), fileId);
  try {
    const handle = await open(partial, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, final);
    await flushFolder(dirname(final));
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

export function drop(fileId: string): Promise<void> {
  return rm(pathOf(kept(), fileId), { force: true });
}

/** The file's bytes; null when it is not there. */
export async function read(fileId: string): Promise<{ bytes: number; stream: ReadStream } | null> {
  const path = pathOf(kept(), fileId);
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? { bytes: found.size, stream: createReadStream(path) } : null;
}

/** Ids of finished files that are older than this, and removal of what broke off while it came. */
export async function sweepDisk(olderThanMs: number): Promise<string[]> {
  const before = now().getTime() - olderThanMs;
  for (const name of await oldIn(coming(), before)) await rm(join(coming(), name), { force: true });
  return (await oldIn(kept(), before)).filter(isId);
}

async function oldIn(folder: string, before: number): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const old: string[] = [];
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found?.isFile() && found.mtimeMs < before) old.push(name);
  }
  return old;
}

async function flushFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
