import * as Y from 'yjs';
import { isAllowedAttribute, isAllowedMark, mayHold } from '../content/allowed.ts';
import { Locator, type Place } from './place.server.ts';
import { indexUpdate, type Struct, type UpdateIndex } from './update-index.server.ts';

/**
 * `malformed`: no update at all. `content`: an update with something that a document may not hold.
 * `gap`: it builds on changes that the server does not have; the client must join anew.
 */
export type Verdict = 'ok' | 'malformed' | 'content' | 'gap' | 'too-large' | 'unsure';

/** Says whether a mark whose form is allowed may be written by the one who writes. */
export type JudgeMark = (key: string, value: unknown) => 'ok' | 'forged' | 'unsure';

const MAX_STRUCTS = 200_000;
const MAX_DEPTH = 100;

/**
 * Judges an update against the document it is meant for, without changing either. Costs as much as the update is
 * long, whatever the size of the document; only what is new to the document is looked at. `unsure` is what `judgeMark`
 * says.
 */
export function inspectUpdate(doc: Y.Doc, bytes: Uint8Array, judgeMark?: JudgeMark): Verdict {
  let index: UpdateIndex;
  try {
    index = indexUpdate(bytes);
  } catch {
    return 'malformed';
  }
  if (index.structs.length > MAX_STRUCTS) return 'too-large';
  if (hasGap(doc, index)) return 'gap';
  const locator = new Locator(doc, index);
  for (const struct of index.structs) {
    if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) {
      if (refersToUnknown(doc, struct)) return 'gap';
      continue;
    }
    const verdict = inspectStruct(struct, locator, judgeMark);
    if (verdict !== 'ok') return verdict;
  }
  return 'ok';
}

/** Yjs looks up what a struct refers to even when it has the struct already, and throws when that is not there. */
function refersToUnknown(doc: Y.Doc, struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { origin, rightOrigin, parent } = struct;
  const references = [origin, rightOrigin, parent instanceof Y.ID ? parent : null];
  return references.some((id) => id !== null && id.clock >= Y.getState(doc.store, id.client));
}

function inspectStruct(struct: Struct, locator: Locator, judgeMark?: JudgeMark): Verdict {
  if (!(struct instanceof Y.Item)) return 'ok';
  const place = locator.locate(struct);
  if (place === 'missing') return 'gap';
  if (place === 'foreign') return 'content';
  if (place === 'gone') return 'ok';
  if (!fits(struct.content, place)) return 'content';
  if (!judgeMark || !(struct.content instanceof Y.ContentFormat)) return 'ok';
  const mark = judgeMark(struct.content.key, struct.content.value);
  return mark === 'forged' ? 'content' : mark;
}

function fits(content: Y.Item['content'], place: Place): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (place.attribute !== null) return fitsAttribute(content, place, place.attribute);
  if (place.kind === 'text') {
    if (content instanceof Y.ContentString) return true;
    return content instanceof Y.ContentFormat && isAllowedMark(content.key, content.value);
  }
  if (!(content instanceof Y.ContentType) || place.depth >= MAX_DEPTH) return false;
  const { type } = content;
  if (type instanceof Y.XmlElement) return mayHold(place.name, type.nodeName);
  return type instanceof Y.XmlText && mayHold(place.name, 'text');
}

function fitsAttribute(content: Y.Item['content'], place: Place, name: string): boolean {
  if (place.kind !== 'element' || !(content instanceof Y.ContentAny) || content.arr.length !== 1)
    return false;
  return isAllowedAttribute(place.name, name, content.arr[0]);
}

/** Whether the update skips anything: a client's earlier changes, or things that it deletes. */
function hasGap(doc: Y.Doc, index: UpdateIndex): boolean {
  const reach = new Map<number, number>();
  for (const [client, structs] of index.byClient) {
    let next = Y.getState(doc.store, client);
    for (const struct of structs) {
      if (struct instanceof Y.Skip || struct.id.clock > next) return true;
      next = Math.max(next, struct.id.clock + struct.length);
    }
    reach.set(client, next);
  }
  for (const [client, ranges] of index.deletes) {
    const end = reach.get(client) ?? Y.getState(doc.store, client);
    if (ranges.some(({ clock, len }) => clock + len > end)) return true;
  }
  return false;
}
