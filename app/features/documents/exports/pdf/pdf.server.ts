import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import type { TypstInput } from './typst-data.ts';

/** From the project's folder, where the server runs: a thread starts from a file of its own, outside the build. */
const THREAD = resolve('app/features/documents/exports/pdf/typst-worker.mjs');
const WAITING = 12;
const PATIENCE_MS = 30_000;

interface Job {
  done: (pdf: Uint8Array) => void;
  fail: (error: Error) => void;
  timer: NodeJS.Timeout;
}

const state = singleton('typst', () => ({
  worker: null as Worker | null,
  jobs: new Map<number, Job>(),
  next: 0,
}));

/** A tagged PDF/UA-1 of the letter, made in a thread of its own. AppError `too_many` while too many wait. */
export function makePdf({ data, files }: TypstInput): Promise<Uint8Array> {
  if (state.jobs.size >= WAITING) throw new AppError('too_many', { message: 'exports:error.busy' });
  return new Promise((done, fail) => {
    const id = state.next++;
    const timer = setTimeout(
      () => giveUp(new AppError('too_large', { message: 'exports:error.tooLong' })),
      PATIENCE_MS,
    );
    state.jobs.set(id, { done, fail, timer });
    state.worker ??= start();
    state.worker.ref();
    state.worker.postMessage({ id, data, files });
  });
}

function start(): Worker {
  const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: 512 } });
  worker.on('message', ({ id, bytes, error }: { id: number; bytes?: Uint8Array; error?: string }) => {
    const job = take(id);
    if (bytes) job?.done(bytes);
    else job?.fail(new Error(`Typst: ${error}`));
  });
  worker.on('error', giveUp);
  worker.on('exit', () => {
    if (state.worker === worker) giveUp(new Error('The thread that makes PDFs ended'));
  });
  return worker;
}

function take(id: number): Job | undefined {
  const job = state.jobs.get(id);
  state.jobs.delete(id);
  clearTimeout(job?.timer);
  // An idle thread keeps no process alive.
  if (state.jobs.size === 0) state.worker?.unref();
  return job;
}

/** One that hangs takes those behind it along; the next asks a new thread. */
function giveUp(error: Error): void {
  void state.worker?.terminate();
  state.worker = null;
  for (const id of [...state.jobs.keys()]) take(id)?.fail(error);
}
