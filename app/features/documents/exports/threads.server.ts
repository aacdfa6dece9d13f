import { resolve } from 'node:path';
import { AppError } from '#app/platform/http/app-error.ts';
import { singleton } from '#app/platform/singleton.server.ts';
import { Thread } from '#app/platform/thread.server.ts';
import type { OfficeInput } from './office.ts';
import type { TypstInput } from './pdf/typst-data.ts';

const options = (file: string) => ({
  file: resolve('app/features/documents/exports', file),
  waiting: 12,
  patienceMs: 30_000,
  megabytes: 512,
  busy: () => new AppError('too_many', { message: 'exports:error.busy' }),
  late: () => new AppError('too_large', { message: 'exports:error.tooLong' }),
});

const threads = singleton('exports', () => ({
  typst: new Thread<TypstInput, Uint8Array>(options('pdf/typst-thread.mjs')),
  office: new Thread<OfficeInput, Uint8Array>(options('office-thread.mjs')),
}));

/** A tagged PDF/UA-1 of the letter. AppError `too_many` while too many wait. */
export const makePdf = (input: TypstInput): Promise<Uint8Array> => threads.typst.ask(input);

/** A DOCX or an ODT. AppError `too_many` while too many wait. */
export const makeOffice = (input: OfficeInput): Promise<Uint8Array> => threads.office.ask(input);
