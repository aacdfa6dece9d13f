import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../../actor.ts';
import { canManageInstitution } from '../../policy.ts';
import type { InstitutionData } from '../schema.ts';
import { checkInstitution, institutionColumns } from '../store.server.ts';

/** Changes what is said of an institution; the event names the fields that changed. */
export async function editInstitution(
  actor: Actor,
  institutionId: string,
  data: InstitutionData,
): Promise<void> {
  await transaction('edit institution', async (tx) => {
    const before = await tx.institution.findFirst({ where: { id: institutionId, archivedAt: null } });
    if (!before) throw new AppError('not_found');
    if (!canManageInstitution(actor, institutionId)) throw new AppError('forbidden');
    await checkInstitution(tx, data, institutionId);
    const after = institutionColumns(data);
    const fields = Object.keys(after) as (keyof typeof after)[];
    const changed = fields.filter((field) => field !== 'nameFolded' && before[field] !== after[field]);
    if (changed.length === 0) return;
    await tx.institution.update({ where: { id: institutionId }, data: after });
    const object = { type: 'institution', id: institutionId };
    await record(tx, { type: 'institution.edited', actor, object, payload: { institutionId, changed } });
  });
}
