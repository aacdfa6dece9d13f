import type { Tx } from '#app/platform/db/db.server.ts';

/** The institutions that have somebody in the group who may speak for them. */
export async function seatedInstitutions(tx: Tx, groupId: string): Promise<Set<string>> {
  const seats = await tx.seat.findMany({
    where: { groupId, endedAt: null, role: { in: ['facilitator', 'member'] }, person: { suspendedAt: null } },
    select: { institutionId: true },
  });
  return new Set(seats.map(({ institutionId }) => institutionId));
}
