import type { JSONContent } from '@tiptap/core';
import type { Socket } from 'socket.io';
import * as Y from 'yjs';
import { now } from '#app/platform/clock.ts';
import { readDoc } from '../content/json.ts';
import { FRAGMENT } from '../content/version.ts';
import { mendMarks } from '../suggestions/mend-marks.server.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Access, ClientEvents, Presence, ServerEvents } from './protocol.ts';

/** A fingerprint costs something; a room makes one at most this often. */
const FINGERPRINT_MS = 1_000;

export type DocumentSocket = Socket<ClientEvents, ServerEvents>;

/** One tab of one person in one document. */
export interface Member {
  socket: DocumentSocket;
  personId: string;
  sessionId: string;
  access: Access;
  presence: Presence;
  /** The parts of a large change that came so far. */
  parts: Uint8Array[];
  /** It did not read what was sent, so it gets nothing more until it joins anew. */
  behind: 'left out' | 'called back' | null;
}

export interface Changed {
  fresh: Uint8Array;
  tidied: boolean;
}

export interface RoomRecord {
  id: string;
  groupId: string;
  epoch: string;
  changedAt: Date;
  seq: number;
  snapshotSeq: number;
}

/** What is open of one document: a cache of its log, and who looks at it. */
export class Room {
  readonly id: string;
  readonly groupId: string;
  readonly epoch: string;
  readonly doc = new Y.Doc();
  readonly members = new Map<string, Member>();
  /** Changes that are applied here and wait for the disk. */
  waiting = 0;
  /** The last change that is on disk. */
  seq: number;
  savedAt: Date;
  snapshotSeq: number;
  /** At least the size of the encoded state. */
  bytes = 0;
  trouble = false;
  /** Adopted: nobody changes its text. */
  frozen = false;
  usedAt = now().getTime();
  #written: Uint8Array[] = [];
  /** Whose change is being applied. */
  #writer: string | null = null;
  #content: JSONContent | null = null;
  #fingerprint: string | null = null;
  #fingerprintAt = Number.NEGATIVE_INFINITY;

  constructor(record: RoomRecord, updates: Uint8Array[]) {
    this.id = record.id;
    this.groupId = record.groupId;
    this.epoch = record.epoch;
    this.seq = record.seq;
    this.savedAt = record.changedAt;
    this.snapshotSeq = record.snapshotSeq;
    this.doc.getXmlFragment(FRAGMENT);
    this.doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
    for (const update of updates) this.bytes += update.byteLength;
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      const writer = this.#writer;
      this.#writer = null;
      if (writer !== null) mendMarks(transaction, writer);
    });
    this.doc.on('update', (update: Uint8Array) => {
      this.#written.push(update);
      this.#content = null;
      this.#fingerprint = null;
    });
  }

  /** The name of the Socket.IO room. */
  get channel(): string {
    return `document:${this.id}`;
  }

  /**
   * Applies a person's change; null when nothing in it was new. `fresh` is all that is new here now. `tidied`: part of
   * it is not the sender's, because formatting was taken out that has become superfluous or ran over others' text; the
   * sender needs that too.
   */
  change(update: Uint8Array, authorId: string): Changed | null {
    this.#writer = authorId;
    return this.#collect(() => Y.applyUpdate(this.doc, update));
  }

  /** Lets the server itself write; gives the change, or null when nothing changed. */
  write(change: (doc: Y.Doc) => void): Uint8Array | null {
    return this.#collect(() => this.doc.transact(() => change(this.doc)))?.fresh ?? null;
  }

  /** Yjs tells one change in several updates when it tidies up after it. */
  #collect(work: () => void): Changed | null {
    this.#written = [];
    work();
    const [first, ...rest] = this.#written;
    this.#written = [];
    if (!first) return null;
    const fresh = rest.length > 0 ? Y.mergeUpdates([first, ...rest]) : first;
    this.bytes += fresh.byteLength;
    return { fresh, tidied: rest.length > 0 };
  }

  /** Encodes the state and learns its true size. */
  encode(): Uint8Array {
    const state = Y.encodeStateAsUpdate(this.doc);
    this.bytes = state.byteLength;
    return state;
  }

  content(): JSONContent {
    this.#content ??= readDoc(this.doc);
    return this.#content;
  }

  /** What every copy in step has too; null when it was asked for just now and has changed since. */
  fingerprint(): string | null {
    const at = performance.now();
    if (this.#fingerprint === null && at - this.#fingerprintAt >= FINGERPRINT_MS) {
      this.#fingerprint = fingerprintOf(this.doc);
      this.#fingerprintAt = at;
    }
    return this.#fingerprint;
  }

  touch(): void {
    this.usedAt = now().getTime();
  }
}
