import { redirect } from '@remix-run/node';
import { open } from '#app/features/accounts/guard.server.ts';
import { signOut } from '#app/features/accounts/sessions/commands/sign-out.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/');

export const action = open(async ({ actor }) => {
  if (!actor) return redirect('/');
  const cookie = await signOut(actor);
  const response = await redirectWithToast('/', 'accounts:toast.signedOut');
  response.headers.append('Set-Cookie', cookie);
  response.headers.set('Clear-Site-Data', '"cache"');
  return response;
});

export default function SignOutPage() {
  return null;
}
