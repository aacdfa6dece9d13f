import { open } from '../features/accounts/guard.server.ts';
import { AppError } from '../platform/http/app-error.ts';

export const loader = open((): null => {
  throw new AppError('not_found');
});

export const action = open((): null => {
  throw new AppError('not_found');
});

export default function Missing() {
  return null;
}
