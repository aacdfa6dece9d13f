import { isId } from '../ids.ts';
import { AppError } from './app-error.ts';

/** An id from the path. What is no UUID cannot name anything: the same 404 as for an unknown one. */
export function param(params: Record<string, string | undefined>, name: string): string {
  const value = params[name];
  if (!isId(value)) throw new AppError('not_found');
  return value;
}

/** `?strona=` as an offset and a limit; nonsense means the first page. */
export function pageOf(url: URL, size = 25): { skip: number; take: number; page: number } {
  const asked = Number(url.searchParams.get('strona'));
  const page = Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1;
  return { skip: (page - 1) * size, take: size, page };
}
