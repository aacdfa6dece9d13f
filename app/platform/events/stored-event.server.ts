import type { Prisma } from '../db/db.server.ts';
import type { EventType, StoredEvent } from './types.ts';

export type EventRow = Prisma.EventGetPayload<true>;

/** A row of the log as subscribers get it. */
export function stored(row: EventRow): StoredEvent {
  return {
    seq: row.seq,
    id: row.id,
    type: row.type as EventType,
    actorId: row.actorId,
    actorRole: row.actorRole,
    objectType: row.objectType,
    objectId: row.objectId,
    payload: JSON.parse(row.payload),
    at: row.at.toISOString(),
  };
}

/** An error's name and last line: enough to find it, without what people wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error
    ? `${error.name}: ${error.message.split('\n').at(-1)}`.slice(0, 300)
    : 'unknown';
}
