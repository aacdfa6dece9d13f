import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** Ends the command with this message and no stack. */
export class Stop extends Error {}

const SHOWN = { all: 'inherit', errors: ['inherit', 'ignore', 'inherit'], nothing: 'ignore' };

/** Runs a program in the project's folder, on this terminal; answers its exit code. A signal to us goes on to it and ends the command. */
export function run(program, args, { env = {}, show = 'all' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: SHOWN[show],
    });
    let stopped = false;
    const pass = (signal) => {
      stopped = true;
      child.kill(signal);
    };
    process.on('SIGTERM', pass).on('SIGINT', pass);
    const end = (code) => {
      process.off('SIGTERM', pass).off('SIGINT', pass);
      if (stopped) reject(new Stop('Stopped.'));
      else resolve(code);
    };
    child.on('error', () => end(127));
    child.on('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Runs JavaScript of this project or a package with the Node we are running on. */
export const node = (args, options) => run(process.execPath, args, options);

/** The file of a command that a package of ours brings. */
export function bin(packageName, command = packageName) {
  const folder = join('node_modules', packageName);
  const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  return join(folder, typeof declared === 'string' ? declared : declared[command]);
}

/** Runs npm: the one that started us, else the one beside Node or in the PATH. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  const env = { ...options?.env, PATH: path };
  return cli?.endsWith('npm-cli.js')
    ? node([cli, ...args], { ...options, env })
    : run('npm', args, { ...options, env });
}

/** One line about a step that takes a while. */
export function say(line) {
  process.stdout.write(`• ${line}\n`);
}

/** npm runs us through a shell that does not pass signals on: when npm is gone, we end as if told to. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npmAtStart = npmProcess();
  const watch = setInterval(() => {
    if (npmProcess() === npmAtStart) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  watch.unref();
}

/** Our parent, or, where that is npm's shell for us, the shell's parent. */
function npmProcess() {
  try {
    const parent = `/proc/${process.ppid}`;
    if (!readFileSync(`${parent}/cmdline`, 'utf8').includes('setup.mjs')) return process.ppid;
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`${parent}/status`, 'utf8'))?.[1]);
  } catch {
    return process.ppid;
  }
}
