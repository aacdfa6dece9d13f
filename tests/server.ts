import {
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
  execFileSync,
  spawn,
} from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { type Browse, browser } from './browse.ts';

export interface TestServer {
  url: string;
  port: number;
  pid: number;
  /** What it printed, line by line. */
  lines: string[];
  /** A client with a cookie jar; signed in when a person's id is given. */
  browse(personId?: string): Promise<Browse>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  port?: number;
  env?: Record<string, string>;
  /** For `limitFileSize`: a write beyond the limit fails like one on a full disk instead of ending the process. */
  survivesFileLimit?: boolean;
}

const SERVER = join(process.env.BUILD_DIR ?? 'build', 'server.js');

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The built server as a process of its own, on a free port, over this test file's database and data folder. */
export function startServer(options: ServerOptions = {}): Promise<TestServer> {
  return spawnServer(options, []).then(({ serving }) => serving);
}

/** A start that ends by itself: what it printed, and its exit code. */
export async function failedStart(env: Record<string, string>) {
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  running.delete(child);
  return { status, stdout, stderr };
}

/** A server that loads what it needs and starts when told to: it gets ready while the one before it still serves. */
export async function holdServer(options: ServerOptions = {}): Promise<{ start(): Promise<TestServer> }> {
  const { child, serving } = await spawnServer(options, ['--import', './tests/hold.mjs']);
  return {
    start: () => {
      child.stdin?.end();
      return serving;
    },
  };
}

async function spawnServer(options: ServerOptions, nodeOptions: string[]) {
  const { port = await freePort(), env = {}, survivesFileLimit = false } = options;
  if (!existsSync(SERVER)) throw new Error('Build first: npx remix vite:build');
  const command = [process.execPath, '--enable-source-maps', ...nodeOptions, SERVER];
  if (survivesFileLimit) command.unshift('bash', '-c', 'trap "" XFSZ; exec "$@"', 'bash');
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      VITEST: '',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.add(child);
  return { child, serving: served(child, port) };
}

async function served(child: ChildProcessWithoutNullStreams, port: number): Promise<TestServer> {
  const lines: string[] = [];
  const ended = new Promise<number | null>((done) =>
    child.once('exit', (code) => {
      running.delete(child);
      done(code);
    }),
  );
  await new Promise<void>((ready, fail) => {
    const read = (line: string) => {
      lines.push(line);
      if (line.startsWith('Splot: http')) ready();
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    void ended.then((code) => fail(new Error(`The server ended with ${code}:\n${lines.join('\n')}`)));
  });
  const own = `http://127.0.0.1:${port}`;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    return ended;
  };
  return {
    url: own,
    port,
    pid: child.pid ?? 0,
    lines,
    browse: (personId) => browser(own, personId),
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

/** From now on no file of that process may grow beyond `bytes`; without `bytes` the disk has room again. */
export function limitFileSize(pid: number, bytes?: number): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
