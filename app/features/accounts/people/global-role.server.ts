import type { Tx } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import type { GlobalRole } from '../actor.ts';
import { GLOBAL_ROLES } from '../roles.ts';

/** An accepted invitation can raise a person's role in the region, never lower it; gives the role from now on. */
export async function raiseGlobalRole(
  tx: Tx,
  person: { id: string; globalRole: GlobalRole },
  to: GlobalRole,
): Promise<GlobalRole> {
  const from = person.globalRole;
  if (GLOBAL_ROLES.indexOf(to) <= GLOBAL_ROLES.indexOf(from)) return from;
  await tx.person.update({ where: { id: person.id }, data: { globalRole: to } });
  await record(tx, {
    type: 'person.globalRoleChanged',
    actor: { personId: person.id, globalRole: from },
    object: { type: 'person', id: person.id },
    payload: { personId: person.id, from, to },
  });
  return to;
}
