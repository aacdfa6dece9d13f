import { parseWithZod } from '@conform-to/zod/v4';
import { json, type TypedResponse } from '@remix-run/node';
import type { z } from 'zod';
import { asAppError } from './answer-errors.server.ts';
import { AppError } from './app-error.ts';
import type { FormReply } from './form-reply.ts';

type Values = FormReply['values'];

/** A list of thousands would be built before it is judged; the others are the parser's own names. */
const UNREASONABLE = /\[\d{4,}\]|^__(?:intent|state)__$/;

/**
 * Parses a posted form and runs the command with it. Names like `agenda[0].title` build arrays and objects.
 * Invalid input: 400 with the message keys at their fields. A refusal that the command throws with a message:
 * its status, the message at its field or at the form. What was typed comes back in every case.
 */
export async function submit<S extends z.ZodType, R>(
  request: Request,
  schema: S,
  run: (value: z.output<S>, form: FormData) => Promise<R>,
): Promise<R | TypedResponse<FormReply>> {
  const form = await readForm(request);
  const values = typedValues(form);
  const submission = parseWithZod(form, { schema });
  if (submission.status !== 'success') {
    return json({ errors: issues(submission.error ?? {}), values }, { status: 400 });
  }
  try {
    return await run(submission.value as z.output<S>, form);
  } catch (thrown) {
    const error = asAppError(thrown);
    if (!(error instanceof AppError) || !error.detail.message) throw error;
    const { field = '', message, values: said } = error.detail;
    return json({ errors: { [field]: [{ key: message, values: said }] }, values }, { status: error.status });
  }
}

/** For forms of one button, which have no field to put an error at: what was sent, or AppError('invalid'). */
export async function readInput<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const submission = parseWithZod(await readForm(request), { schema });
  if (submission.status !== 'success') throw new AppError('invalid');
  return submission.value as z.output<S>;
}

async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new AppError('invalid');
  });
  if ([...form.keys()].some((name) => UNREASONABLE.test(name))) throw new AppError('invalid');
  return form;
}

function typedValues(form: FormData): Values {
  const values: Values = {};
  for (const name of new Set(form.keys())) {
    if (/password|haslo/i.test(name)) continue;
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
}

function issues(found: Record<string, string[] | null>): FormReply['errors'] {
  const errors: FormReply['errors'] = {};
  for (const [field, messages] of Object.entries(found)) {
    if (messages)
      errors[field] = messages.map((key) => ({ key: key.includes(':') ? key : 'ui:error.field' }));
  }
  return errors;
}
