import * as Y from 'yjs';

type Kept = Promise<IDBValidKey | null>;

export interface Batch {
  bytes: Uint8Array;
  count: number;
  kept: Kept[];
}

/** Local changes on their way to the server: one batch in flight, the rest gathers behind it. */
export class Outbox {
  #waiting: { update: Uint8Array; kept: Kept }[] = [];
  #first: Batch | null = null;
  #flying: Batch | null = null;

  get inFlight(): boolean {
    return this.#flying !== null;
  }

  /** Changes that are not confirmed. */
  get size(): number {
    return (this.#flying?.count ?? 0) + (this.#first?.count ?? 0) + this.#waiting.length;
  }

  add(update: Uint8Array, kept: Kept): void {
    this.#waiting.push({ update, kept });
  }

  /** After a join: everything that the server lacks is one batch, whatever was under way before. */
  restart(doc: Y.Doc, serverHas: Uint8Array, keys: IDBValidKey[]): void {
    const count = this.size;
    const kept = [
      ...(this.#flying?.kept ?? []),
      ...(this.#first?.kept ?? []),
      ...this.#waiting.map((entry) => entry.kept),
      ...keys.map((key) => Promise.resolve(key)),
    ];
    this.#flying = null;
    this.#waiting = [];
    const bytes = Y.encodeStateAsUpdate(doc, serverHas);
    const { structs } = Y.decodeUpdate(bytes);
    const any = structs.length > 0 || count > 0 || keys.length > 0;
    this.#first = any ? { bytes, count: Math.max(count, keys.length, 1), kept } : null;
  }

  next(): Batch | null {
    if (this.#flying) return null;
    this.#flying = this.#first ?? gather(this.#waiting);
    if (!this.#first) this.#waiting = [];
    this.#first = null;
    return this.#flying;
  }

  /** The batch is on disk; gives the keys under which its changes were kept. */
  confirm(batch: Batch): Kept[] {
    if (this.#flying === batch) this.#flying = null;
    return batch.kept;
  }
}

function gather(waiting: { update: Uint8Array; kept: Kept }[]): Batch | null {
  const [only] = waiting;
  if (!only) return null;
  const bytes = waiting.length === 1 ? only.update : Y.mergeUpdates(waiting.map((entry) => entry.update));
  return { bytes, count: waiting.length, kept: waiting.map((entry) => entry.kept) };
}
