import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { openNote } from '#app/features/meetings/commands/open-note.server.ts';
import { param } from '#app/platform/http/params.ts';

export const loader = guarded(({ params }) => redirect(`/spotkania/${param(params, 'meetingId')}`));

/** Opens the meeting's note, creating it from the agenda when there is none. */
export const action = guarded(async ({ actor, params }) => {
  const documentId = await openNote(actor, param(params, 'meetingId'));
  return redirect(`/dokumenty/${documentId}`);
});

/** Refusals need the error page, and so a component. */
export default function OpenNotePage() {
  return null;
}
