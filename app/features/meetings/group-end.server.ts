import type { Tx } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';

/** A group that ends its work meets no more: its meetings ahead are called off, and the invited hear of it. */
export async function cancelAhead(tx: Tx, groupId: string, at: string): Promise<void> {
  const ahead = await tx.meeting.findMany({
    where: { groupId, status: 'scheduled', endsAt: { gt: new Date(at) } },
    select: { id: true, sequence: true },
  });
  for (const { id, sequence } of ahead) {
    const next = sequence + 1;
    await tx.meeting.update({
      where: { id },
      data: { status: 'cancelled', sequence: next, changedAt: new Date(at) },
    });
    await record(tx, {
      type: 'meeting.cancelled',
      actor: null,
      object: { type: 'meeting', id },
      payload: { meetingId: id, groupId, sequence: next },
    });
  }
}
