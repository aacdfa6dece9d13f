import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export interface Usage {
  cpuMs: number;
  rss: number;
  heapUsed: number;
}

/** A server under measurement, on a processor core of its own where the system lets us choose. */
export interface Measured {
  port: number;
  /** What it has used of the processor, and its memory after a collection of garbage. */
  usage(): Promise<Usage>;
  /** Milliseconds of the processor that it has used; asking does not hold it up. */
  cpuMs(): Promise<number>;
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(1));

export type ServerName = 'splot' | 'hocuspocus' | 'y-websocket';

interface Place {
  folder: string;
  peers: string;
  port?: number;
}

export async function startMeasured(name: ServerName, { folder, peers, port }: Place): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const chosen = port ?? (await freePort());
  const own = [join(process.env.BUILD_DIR ?? 'build', 'server.js')];
  const usageFile = join(folder, 'usage.json');
  const probe = resolve('tests/bench/documents/probe.mjs');
  const program = name === 'splot' ? own : [resolve(`tests/bench/documents/${name}.mjs`)];
  const command = [...pinnedTo(0), process.execPath, '--expose-gc', '--import', probe, ...program];
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(chosen),
      DATA_DIR: folder,
      PEERS: peers,
      USAGE_FILE: usageFile,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((ready, fail) => {
    createInterface({ input: child.stdout ?? process.stdin }).on('line', (line) => {
      if (line === 'ready' || line.startsWith('Splot: http')) ready();
    });
    child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)));
  });
  return {
    port: chosen,
    usage: () => ask(child, usageFile, 'SIGWINCH'),
    cpuMs: async () => (await ask(child, usageFile, 'SIGUSR2')).cpuMs,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The load itself runs on the other core. */
export function pinLoad(): void {
  if (pinnedTo(1).length > 0)
    execFileSync('taskset', ['-acp', '1', String(process.pid)], { stdio: 'ignore' });
}

function pinnedTo(core: number): string[] {
  try {
    execFileSync('taskset', ['-c', String(core), 'true'], { stdio: 'ignore' });
    return ['taskset', '-c', String(core)];
  } catch {
    return [];
  }
}

async function ask(child: ChildProcess, file: string, how: NodeJS.Signals): Promise<Usage> {
  rmSync(file, { force: true });
  child.kill(how);
  while (!existsSync(file)) await pause(2);
  return JSON.parse(readFileSync(file, 'utf8')) as Usage;
}

export function databaseIn(folder: string): string {
  return `file:${join(folder, 'splot.db')}`;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
