import { createCookie, redirect } from '@remix-run/node';
import { env } from '../env.server.ts';

export { pageOf, param } from './params.ts';

export interface ToastMessage {
  key: string;
  values?: Record<string, string | number>;
}

const toast = createCookie('splot_toast', {
  path: '/',
  maxAge: 60,
  httpOnly: true,
  sameSite: 'lax',
  secure: env.secure,
});

/** Goes on to `to`, where the message is shown once. */
export async function redirectWithToast(
  to: string,
  key: string,
  values?: ToastMessage['values'],
): Promise<Response> {
  return redirect(to, { headers: { 'Set-Cookie': await toast.serialize({ key, values }) } });
}

/** The waiting message and the Set-Cookie value that clears it. */
export async function takeToast(
  request: Request,
): Promise<{ toast: ToastMessage | null; clear: string | null }> {
  const waiting: unknown = await toast.parse(request.headers.get('Cookie'));
  const isToast = typeof waiting === 'object' && waiting !== null && 'key' in waiting;
  if (!isToast) return { toast: null, clear: null };
  return { toast: waiting as ToastMessage, clear: await toast.serialize('', { maxAge: 0 }) };
}

/** A path on this site, or the fallback: never a way to somewhere else. */
export function localPath(asked: string | null | undefined, fallback = '/'): string {
  if (!asked?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(asked)) return fallback;
  return asked;
}
