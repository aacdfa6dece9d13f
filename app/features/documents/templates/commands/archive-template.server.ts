import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canArchiveTemplate } from '../policy.ts';

/** Takes a template from the choice; documents made from it stay. Gives the group's id. */
export async function archiveTemplate(actor: Actor, templateId: string): Promise<string> {
  return transaction('archive template', async (tx) => {
    const seat = { personId: actor.personId, endedAt: null };
    const found = await tx.documentTemplate.findFirst({
      where: { id: templateId, group: { seats: { some: seat } } },
      select: { groupId: true, createdById: true, archivedAt: true },
    });
    if (!found) throw new AppError('not_found');
    if (!canArchiveTemplate(actor, found)) throw new AppError('forbidden');
    const { groupId } = found;
    if (found.archivedAt) return groupId;
    await tx.documentTemplate.update({
      where: { id: templateId },
      data: { archivedAt: now() },
      select: { id: true },
    });
    await record(tx, {
      type: 'template.archived',
      actor,
      object: { type: 'template', id: templateId },
      payload: { templateId, groupId },
    });
    return groupId;
  });
}
