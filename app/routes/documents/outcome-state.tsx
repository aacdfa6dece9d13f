import { redirect } from '@remix-run/node';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changeOutcomeState } from '#app/features/documents/outcomes/commands/change-outcome-state.server.ts';
import { outcomeStateSchema } from '#app/features/documents/outcomes/schema.ts';
import { readInput } from '#app/platform/http/form.server.ts';
import { localPath, param, redirectWithToast } from '#app/platform/http/redirect.server.ts';

export const loader = guarded(() => redirect('/grupy'));

export const action = guarded(async ({ actor, params, request }) => {
  const outcomeId = param(params, 'outcomeId');
  const { state, here } = await readInput(request, outcomeStateSchema);
  const groupId = await changeOutcomeState(actor, outcomeId, state);
  return redirectWithToast(localPath(here, `/grupy/${groupId}/ustalenia`), 'outcomes:toast.changed');
});
