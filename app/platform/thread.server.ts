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
  id: number;
  question: unknown;
  done: (answer: unknown) => void;
  fail: (error: Error) => void;
}

/**
 * A thread beside the server for work that would make everybody wait. It answers `{ id, answer }` or `{ id, error }`
 * to each `{ id, question }`, one after the other; it starts when it is first needed and keeps no process alive. What
 * hangs or breaks the thread fails alone: the next one gets a new thread.
 */
export class Thread<Question, Answer> {
  private worker: Worker | null = null;
  private current: { job: Job; timer: NodeJS.Timeout } | null = null;
  private readonly line: Job[] = [];
  private next = 0;

  constructor(private readonly options: Options) {}

  ask(question: Question): Promise<Answer> {
    const { waiting, busy } = this.options;
    if (this.line.length + (this.current ? 1 : 0) >= waiting) throw busy();
    return new Promise((done, fail) => {
      this.line.push({ id: this.next++, question, done: done as Job['done'], fail });
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.current) return;
    const job = this.line.shift();
    if (!job) {
      this.worker?.unref();
      return;
    }
    const { patienceMs, late } = this.options;
    this.current = { job, timer: setTimeout(() => this.giveUp(late()), patienceMs) };
    this.worker ??= this.start();
    this.worker.ref();
    this.worker.postMessage({ id: job.id, question: job.question });
  }

  private start(): Worker {
    const worker = new Worker(this.options.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.options.megabytes },
    });
    worker.on('message', ({ id, answer, error }: { id: number; answer?: unknown; error?: string }) => {
      if (this.worker !== worker || this.current?.job.id !== id) return;
      const job = this.take();
      if (error === undefined) job?.done(answer);
      else job?.fail(new Error(error));
      this.goOn();
    });
    worker.on('error', (error) => this.worker === worker && this.giveUp(error));
    worker.on('exit', () => this.worker === worker && this.giveUp(new Error('A thread ended')));
    return worker;
  }

  private take(): Job | undefined {
    const { job, timer } = this.current ?? {};
    clearTimeout(timer);
    this.current = null;
    return job;
  }

  private giveUp(error: Error): void {
    void this.worker?.terminate();
    this.worker = null;
    this.take()?.fail(error);
    this.goOn();
  }
}
