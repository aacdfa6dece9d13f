/**
 * Every event's name and payload. Features add theirs:
 * `declare module '#app/platform/events/types.ts' { interface DomainEvents { 'noun.verbed': { … } } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: features fill it by declaration merging
export interface DomainEvents {}

export type EventType = keyof DomainEvents & string;

export interface StoredEvent<K extends EventType = EventType> {
  seq: number;
  id: string;
  type: K;
  actorId: string | null;
  actorRole: string;
  objectType: string;
  objectId: string;
  payload: DomainEvents[K];
  /** ISO 8601, UTC. */
  at: string;
}

/** Who did it, as far as the log needs to know. */
export interface EventActor {
  personId: string;
  globalRole: string;
}
