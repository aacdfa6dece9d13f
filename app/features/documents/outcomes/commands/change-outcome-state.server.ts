import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canChangeOutcome } from '../policy.ts';
import { outcomesFor } from '../scope.server.ts';
import type { OutcomeState } from '../states.ts';

/** Says that a task is done, dropped or open again. Gives its group's id. */
export async function changeOutcomeState(
  actor: Actor,
  outcomeId: string,
  state: OutcomeState,
): Promise<string> {
  return transaction('change outcome', async (tx) => {
    const found = await tx.outcome.findFirst({
      where: { AND: [{ id: outcomeId }, outcomesFor(actor)] },
      select: {
        groupId: true,
        documentId: true,
        institutionId: true,
        state: true,
        group: { select: { archivedAt: true } },
      },
    });
    if (!found) throw new AppError('not_found');
    const { groupId, documentId, group } = found;
    if (!canChangeOutcome(actor, { ...found, groupArchived: group.archivedAt !== null }))
      throw new AppError('forbidden');
    if (found.state === state) return groupId;
    await tx.outcome.update({
      where: { id: outcomeId },
      data: { state, stateAt: now(), stateById: actor.personId },
      select: { id: true },
    });
    await record(tx, {
      type: 'outcome.changed',
      actor,
      object: { type: 'outcome', id: outcomeId },
      payload: { outcomeId, documentId, groupId, state },
    });
    return groupId;
  });
}
