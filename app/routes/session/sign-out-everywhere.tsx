import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { signOutEverywhere } from '#app/features/accounts/sessions/commands/sign-out-everywhere.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = () => redirect('/konto');

export const action = guarded(async ({ actor }) => {
  const cookie = await signOutEverywhere(actor);
  const response = await redirectWithToast('/logowanie', 'accounts:toast.signedOutEverywhere');
  response.headers.append('Set-Cookie', cookie);
  return response;
});

export default function SignOutEverywherePage() {
  return null;
}
