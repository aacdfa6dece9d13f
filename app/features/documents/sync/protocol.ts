import type { SeatRole } from '#app/features/accounts/actor.ts';

/** Larger changes travel in parts of this size. */
export const PART_BYTES = 256_000;
/** The largest single change, all parts together. */
export const MAX_UPDATE_BYTES = 4_000_000;
/** The largest document, as encoded state. */
export const MAX_DOCUMENT_BYTES = 6_000_000;
/** The largest caret: two relative positions. */
export const MAX_CARET_BYTES = 200;

export const ANY_SIZE = Number.POSITIVE_INFINITY;

/** Binary data on the wire: a view in Node, a plain buffer in a browser. */
export type Bytes = Uint8Array | ArrayBuffer;

/** `comment`: reads, and posts remarks beside the text, which only the server anchors. */
export type Access = 'write' | 'comment' | 'read' | 'none';

/** Why a join or a change was refused. */
export type Refusal =
  | 'gone'
  | 'reload'
  | 'read-only'
  | 'frozen'
  | 'content'
  | 'too-large'
  | 'gap'
  | 'not-joined'
  | 'stopping'
  | 'trouble';

export interface JoinRequest {
  documentId: string;
  stateVector: Bytes;
  schemaVersion: number;
  /** The epoch of the local copy, if there is one. */
  epoch: string | null;
}

export interface Joined {
  ok: true;
  /** What the client lacks. */
  diff: Bytes;
  stateVector: Bytes;
  epoch: string;
  role: SeatRole;
  access: Access;
  seq: number;
  /** When the text was last saved, ISO 8601. */
  savedAt: string;
  people: Presence[];
  trouble: boolean;
}

export interface Refused {
  ok: false;
  reason: Refusal;
}

/** Sent after the commit: everything up to `seq` is on disk. */
export interface Acknowledged {
  ok: true;
  seq: number;
  at: string;
}

/** A person with the document open, as the server knows them; one entry a tab. */
export interface Presence {
  id: string;
  personId: string;
  name: string;
  institution: string;
  /** 0 to 7, an index into the palette of carets. */
  colour: number;
  access: Access;
  caret: Caret | null;
}

/** Encoded Yjs relative positions. */
export interface Caret {
  anchor: Bytes;
  head: Bytes;
}

/** What a copy in step has too; null when the server cannot tell just now. */
export interface Checked {
  ok: true;
  fingerprint: string | null;
}

export type CheckReply = Checked | Refused;
export type JoinReply = Joined | Refused;
export type UpdateReply = Acknowledged | Refused;

export interface ClientEvents {
  'document:join': (request: JoinRequest, reply: (answer: JoinReply) => void) => void;
  'document:leave': (message: { documentId: string }) => void;
  'document:update': (
    message: { documentId: string; bytes: Bytes },
    reply: (answer: UpdateReply) => void,
  ) => void;
  'document:part': (
    message: { documentId: string; index: number; count: number; bytes: Bytes },
    reply: (answer: UpdateReply | { ok: true; more: true }) => void,
  ) => void;
  /** Asks for the fingerprint of the server's copy, as of all that it has sent to this tab. */
  'document:check': (message: { documentId: string }, reply: (answer: CheckReply) => void) => void;
  'document:caret': (message: { documentId: string; caret: Caret | null }) => void;
}

export interface ServerEvents {
  'document:updates': (message: { documentId: string; updates: Bytes[]; seq: number; at: string }) => void;
  'document:people': (message: { documentId: string; here: Presence[]; gone: string[] }) => void;
  'document:access': (message: { documentId: string; access: Access }) => void;
  'document:trouble': (message: { documentId: string; trouble: boolean }) => void;
  /** Remarks on the document were posted, answered or settled: read them anew. */
  'document:comments': (message: { documentId: string }) => void;
  /** The server lost its copy; join anew. */
  'document:rejoin': (message: { documentId: string }) => void;
}

/** Binary data as it came off the wire, when it is that and not too large. */
export function asBytes(value: unknown, max: number): Uint8Array | null {
  if (value instanceof Uint8Array) return value.byteLength <= max ? value : null;
  if (value instanceof ArrayBuffer) return value.byteLength <= max ? new Uint8Array(value) : null;
  return null;
}

/** The only form of binary data that the parser knows in browsers. */
export function onWire(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}
