import { AppError } from '#app/platform/http/app-error.ts';
import { isGuessable } from './block-list.server.ts';
import { hashPassword } from './hash.server.ts';

/** The hash of a password that somebody chooses; refuses the guessable ones. Not inside a transaction. */
export async function chosenPasswordHash(password: string, personal: string[]): Promise<string> {
  if (isGuessable(password, personal)) {
    throw new AppError('invalid', { message: 'accounts:error.passwordGuessable', field: 'password' });
  }
  return hashPassword(password);
}
