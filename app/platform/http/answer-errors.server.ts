import { isStorageFailure } from '../db/db.server.ts';
import { newId } from '../ids.ts';
import { log } from '../log.server.ts';
import { AppError } from './app-error.ts';

/** The error that a database failure means to a person, or the error itself. */
export function asAppError(error: unknown): unknown {
  return isStorageFailure(error) ? new AppError('storage', { message: 'ui:error.storage' }) : error;
}

/**
 * Runs a handler; an AppError becomes a Response with its status, which the error page explains. Anything else is
 * logged and becomes a 500 with a reference, never a stack.
 */
export async function answerErrors<R>(run: () => Promise<R> | R): Promise<R> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof Response) throw thrown;
    throw asResponse(asAppError(thrown));
  }
}

function asResponse(error: unknown): Response {
  const headers = { 'Cache-Control': 'no-store' };
  if (error instanceof AppError) {
    const body = { code: error.code, message: error.detail.message, values: error.detail.values };
    return Response.json(body, { status: error.status, headers });
  }
  const reference = newId().slice(-12);
  log.error({ reference, err: error instanceof Error ? error.stack : String(error) }, 'unexpected error');
  return Response.json({ code: 'internal', reference }, { status: 500, headers });
}
