import { now } from '../clock.ts';
import type { Tx } from '../db/db.server.ts';
import { newId } from '../ids.ts';
import { GENESIS, linkHash } from './chain.server.ts';
import type { DomainEvents, EventActor, EventType } from './types.ts';

interface NewEvent<K extends EventType> {
  type: K;
  /** Absent for what the system or the holder of a mailed link did. */
  actor: EventActor | null;
  object: { type: string; id: string };
  /** Ids and plain facts; no secrets and no texts of mails. */
  payload: DomainEvents[K];
}

let recorded = false;

/** Whether an event was recorded since this was last asked: only then is there something to deliver. */
export function takeRecorded(): boolean {
  const was = recorded;
  recorded = false;
  return was;
}

/** Appends the event of a change, in the change's own transaction. */
export async function record<K extends EventType>(tx: Tx, event: NewEvent<K>): Promise<void> {
  const last = await tx.event.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } });
  const link = {
    id: newId(),
    type: event.type as string,
    actorId: event.actor?.personId ?? null,
    actorRole: event.actor?.globalRole ?? 'system',
    objectType: event.object.type,
    objectId: event.object.id,
    payload: JSON.stringify(event.payload),
    at: now(),
    prevHash: last?.hash ?? GENESIS,
  };
  await tx.event.create({ data: { ...link, hash: linkHash(link) } });
  recorded = true;
}
