import type { Tx } from '../db/db.server.ts';
import { singleton } from '../singleton.server.ts';
import type { EventType, StoredEvent } from './types.ts';

export type Handlers = { [K in EventType]?: (tx: Tx, event: StoredEvent<K>) => Promise<void> };
export type LiveHandlers = { [K in EventType]?: (event: StoredEvent<K>) => void | Promise<void> };

interface Registry {
  durable: Map<string, Handlers>;
  live: Map<string, LiveHandlers>;
}

export const registry = singleton<Registry>('events', () => ({ durable: new Map(), live: new Map() }));

/**
 * Handles events in order, each in one transaction together with the subscriber's cursor: at least once,
 * and exactly once for what it writes to the database. A failing event is retried with growing pauses and
 * holds back this subscriber only. A name that is new to the database begins with the events from now on.
 * Database effects only; for sockets and caches use `subscribeLive`.
 */
export function subscribe(name: string, handlers: Handlers): void {
  registry.durable.set(name, handlers);
}

/** Called right after the commit, in every process, best effort, never retried. */
export function subscribeLive(name: string, handlers: LiveHandlers): void {
  registry.live.set(name, handlers);
}
