import { resolve } from 'node:path';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { Thread } from '#app/platform/thread.server.ts';
import type { Answer, Converted, Given } from './convert.ts';

const thread = singleton(
  'imports',
  () =>
    new Thread<Given, Answer>({
      file: resolve('app/features/documents/imports/import-thread.mjs'),
      waiting: 6,
      patienceMs: 30_000,
      megabytes: 512,
      busy: () => refusal('too_many', 'busy'),
      late: () => refusal('too_large', 'late'),
    }),
);

/** The file as a document's beginning. AppError at the field `file` with the reason when it cannot be one. */
export async function convertFile(given: Given): Promise<Converted> {
  const answer = await thread.ask(given).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal('too_large', 'rich') : error;
  });
  if ('refused' in answer) throw refusal('invalid', answer.refused, answer.values);
  return answer;
}

function refusal(
  code: 'invalid' | 'too_large' | 'too_many',
  reason: string,
  values?: Record<string, number>,
) {
  return new AppError(code, { field: 'file', message: `imports:error.${reason}`, values });
}
