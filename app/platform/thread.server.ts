import { Worker } from 'node:worker_threads';

interface Options {
  /** The thread's file, from the project's folder: it runs from its source, outside the build. */
  file: string;
  /** How many may wait before the next is refused. */
  waiting: number;
  /** How long one may take. */
  patienceMs: number;
  megabytes: number;
  busy: () => Error;
  late: () => Error;
}

interface Job {
  done: (answer: unknown) => void;
  fail: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/**
 * A thread beside the server for work that would make everybody wait. It answers `{ id, answer }` or `{ id, error }`
 * to each `{ id, question }`, one after the other; it starts when it is first needed and keeps no process alive.
 */
export class Thread<Question, Answer> {
  private worker: Worker | null = null;
  private readonly jobs = new Map<number, Job>();
  private next = 0;

  constructor(private readonly options: Options) {}

  ask(question: Question): Promise<Answer> {
    const { waiting, patienceMs, busy, late } = this.options;
    if (this.jobs.size >= waiting) throw busy();
    return new Promise((done, fail) => {
      const id = this.next++;
      const timer = setTimeout(() => this.giveUp(late()), patienceMs);
      this.jobs.set(id, { done: done as Job['done'], fail, timer });
      this.worker ??= this.start();
      this.worker.ref();
      this.worker.postMessage({ id, question });
    });
  }

  private start(): Worker {
    const worker = new Worker(this.options.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.megabytes },
    });
    worker.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
      const job = this.take(id);
      if (error === undefined) job?.done(answer);
      else job?.fail(new Error(error));
    });
    worker.on('error', (error) => this.worker === worker && this.giveUp(error));
    worker.on('exit', () => this.worker === worker && this.giveUp(new Error('A thread ended')));
    return worker;
  }

  private take(id: number): Job | undefined {
    const job = this.jobs.get(id);
    this.jobs.delete(id);
    clearTimeout(job?.timer);
    if (this.jobs.size === 0) this.worker?.unref();
    return job;
  }

  /** What hangs takes those behind it along; whoever asks next gets a new thread. */
  private giveUp(error: Error): void {
    void this.worker?.terminate();
    this.worker = null;
    for (const id of [...this.jobs.keys()]) this.take(id)?.fail(error);
  }
}
