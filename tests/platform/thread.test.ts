import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Thread } from '#app/platform/thread.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'splot-thread-'));
const file = join(folder, 'thread.mjs');
writeFileSync(
  file,
  `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, question }) => {
  if (question === 'hang') while (true);
  if (question === 'die') process.exit(1);
  if (question === 'fail') parentPort.postMessage({ id, error: 'failed' });
  else parentPort.postMessage({ id, answer: question.toUpperCase() });
});`,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const thread = () =>
  new Thread<string, string>({
    file,
    waiting: 3,
    patienceMs: 2_000,
    megabytes: 64,
    busy: () => new Error('busy'),
    late: () => new Error('late'),
  });

const outcomes = async (questions: string[]) => {
  const asked = thread();
  const answers = await Promise.allSettled(questions.map((question) => asked.ask(question)));
  return answers.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message));
};

it('answers in the order of asking, and one that fails fails alone', async () => {
  expect(await outcomes(['a', 'fail', 'b'])).toEqual(['A', 'failed', 'B']);
});

it('what hangs fails alone; who waited behind it gets a new thread and all of its time', async () => {
  expect(await outcomes(['hang', 'a', 'b'])).toEqual(['late', 'A', 'B']);
});

it('what ends the thread fails alone', async () => {
  expect(await outcomes(['a', 'die', 'b'])).toEqual(['A', 'A thread ended', 'B']);
});

it('refuses when too many wait', async () => {
  const asked = thread();
  const answers = ['a', 'b', 'c'].map((question) => asked.ask(question));
  expect(() => asked.ask('d')).toThrow('busy');
  expect(await Promise.all(answers)).toEqual(['A', 'B', 'C']);
});
