import type { z } from 'zod';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Actor } from '../../actor.ts';
import { startEmployment } from '../../people/employment.server.ts';
import { canCreateInstitution } from '../../policy.ts';
import type { NewInstitution } from '../schema.ts';
import { checkInstitution, institutionColumns } from '../store.server.ts';

type Source = 'page' | 'sample' | 'partner';

/** Adds a partner institution. `source` says where its facts come from. */
export async function createInstitution(
  actor: Actor,
  { workHere, ...data }: z.output<typeof NewInstitution>,
  source: Source = 'partner',
): Promise<{ institutionId: string }> {
  if (!canCreateInstitution(actor)) throw new AppError('forbidden');
  return transaction('create institution', async (tx) => {
    await checkInstitution(tx, data);
    const { id } = await tx.institution.create({ data: { ...institutionColumns(data), source } });
    const object = { type: 'institution', id };
    await record(tx, { type: 'institution.created', actor, object, payload: { institutionId: id } });
    if (workHere) {
      const { personId } = actor;
      await startEmployment(tx, actor, { personId, institutionId: id, role: 'coordinator' });
    }
    return { institutionId: id };
  });
}
