import type { Actor } from '#app/features/accounts/actor.ts';
import type { Change } from '#app/features/directory/facts.ts';
import { canSeeStaffNames } from '#app/features/directory/policy.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';

const OBJECT = 'service';

interface Part {
  skip: number;
  take: number;
}

/** Who did what to a service and when, latest first; names of staff only for those who may see them. */
export async function serviceHistory(serviceId: string, actor: Actor | null, { skip, take }: Part) {
  const service = await db.service.findUnique({
    where: { id: serviceId },
    select: { id: true, name: true, provider: { select: { id: true, name: true } } },
  });
  if (!service) throw new AppError('not_found');
  const where = { objectType: OBJECT, objectId: serviceId };
  const events = await db.event.findMany({ where, orderBy: { seq: 'desc' }, skip, take });
  const people = await authors(events.flatMap(({ actorId }) => actorId ?? []));
  return {
    service,
    total: await db.event.count({ where }),
    entries: events.map((event) => ({
      id: event.id,
      type: event.type,
      at: event.at.toISOString(),
      institution: people.get(event.actorId ?? '')?.institution ?? null,
      person: canSeeStaffNames(actor) ? (people.get(event.actorId ?? '')?.name ?? null) : null,
      changes: changesIn(event.payload),
    })),
  };
}

export type HistoryEntry = Awaited<ReturnType<typeof serviceHistory>>['entries'][number];

async function authors(ids: string[]) {
  const people = await db.person.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      name: true,
      employments: { where: { endedAt: null }, select: { institution: { select: { name: true } } }, take: 1 },
    },
  });
  return new Map(
    people.map(({ id, name, employments }) => [
      id,
      { name, institution: employments[0]?.institution.name ?? null },
    ]),
  );
}

function changesIn(payload: string): Change[] {
  const { changes } = JSON.parse(payload) as { changes?: Change[] };
  return changes ?? [];
}
