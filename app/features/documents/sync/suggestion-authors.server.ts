import * as Y from 'yjs';
import { db } from '#app/platform/db/db.server.ts';
import { markName } from '../content/allowed.ts';
import {
  areSuggestionAttrs,
  isSuggestionMark,
  MAX_SUGGESTION_NAME,
  type SuggestionAttrs,
} from '../content/suggestion-marks.ts';
import type { Member, Room } from './room.server.ts';
import { indexUpdate } from './update-index.server.ts';

interface Known {
  marks: Set<string>;
  /** The whole log has been read for them. */
  complete: boolean;
  reading: boolean;
}

const known = new WeakMap<Room, Known>();

/**
 * Whether a member may write this mark. A suggestion of one's own bears one's own names. Another's may only be written
 * as it once stood in this document: who splits a paragraph, or takes back a deletion, writes what is in it anew.
 * `unsure` when that is to be looked up first.
 */
export function judgeMark(
  room: Room,
  member: Member,
  key: string,
  value: unknown,
): 'ok' | 'forged' | 'unsure' {
  if (!isSuggestionMark(markName(key)) || value === null) return 'ok';
  const attrs = value as SuggestionAttrs;
  const seen = knownOf(room);
  const print = printOf(attrs);
  if (isOwn(attrs, member)) {
    seen.marks.add(print);
    return 'ok';
  }
  if (seen.marks.has(print)) return 'ok';
  learnFrom(room.doc, seen);
  if (seen.marks.has(print)) return 'ok';
  return seen.complete ? 'forged' : 'unsure';
}

/** Remembers the suggestions of a document before the first change can take one out. */
export function rememberSuggestions(room: Room): void {
  knownOf(room);
}

/** Reads the document's whole log for suggestions that stand in it no more. */
export async function readSuggestionsOfLog(room: Room): Promise<void> {
  const seen = knownOf(room);
  if (seen.reading || seen.complete) return;
  seen.reading = true;
  try {
    const rows = await db.documentUpdate.findMany({
      where: { documentId: room.id },
      select: { bytes: true },
    });
    for (const { bytes } of rows) {
      for (const struct of indexUpdate(bytes).structs) if (struct instanceof Y.Item) learn(struct, seen);
    }
    seen.complete = true;
  } finally {
    seen.reading = false;
  }
}

function knownOf(room: Room): Known {
  let found = known.get(room);
  if (!found) {
    found = { marks: new Set(), complete: false, reading: false };
    known.set(room, found);
    learnFrom(room.doc, found);
  }
  return found;
}

function learnFrom(doc: Y.Doc, seen: Known): void {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) if (struct instanceof Y.Item) learn(struct, seen);
  }
}

function learn({ content }: Y.Item, seen: Known): void {
  if (!(content instanceof Y.ContentFormat) || !isSuggestionMark(markName(content.key))) return;
  const value = content.value as unknown;
  if (typeof value === 'object' && value !== null && areSuggestionAttrs(value))
    seen.marks.add(printOf(value));
}

function isOwn({ authorId, author, institution }: SuggestionAttrs, { personId, presence }: Member): boolean {
  return (
    authorId === personId &&
    author === presence.name.slice(0, MAX_SUGGESTION_NAME) &&
    institution === presence.institution.slice(0, MAX_SUGGESTION_NAME)
  );
}

function printOf({ id, authorId, author, institution, at }: SuggestionAttrs): string {
  return JSON.stringify([id, authorId, author, institution, at]);
}
