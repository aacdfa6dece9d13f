import * as Y from 'yjs';
import { isSuggestionMark, type SuggestionAttrs, type SuggestionKind } from '../content/suggestion-marks.ts';

/** Text whose mark nobody meant to change, in the places of the text as it is now, and the mark it had. */
interface Astray {
  text: Y.Text;
  kind: SuggestionKind;
  index: number;
  length: number;
  mark: SuggestionAttrs | null;
}

/**
 * Gives text back the suggestions' marks that changes made at the same time took from it, and takes off those that ran
 * over it: to Yjs a mark goes from its opening to its closing, and one change may write the opening anew while another
 * takes out the closing. To be called when the transaction that applied a change of `authorId` is done and what it
 * deleted is still known (`afterTransaction`). What the author's own copy showed stays as it is.
 */
export function mendMarks(transaction: Y.Transaction, authorId: string): void {
  if (!touchesMarks(transaction)) return;
  const found = [...transaction.changed.keys()].flatMap((type) =>
    type instanceof Y.Text && !type._item?.deleted ? new Reading(transaction, type, authorId).astray() : [],
  );
  if (found.length === 0) return;
  transaction.doc.transact(() => {
    for (const { text, kind, index, length, mark } of found) text.format(index, length, { [kind]: mark });
  });
}

/** Whether a suggestion's opening or closing was written or taken out; most changes are plain words. */
function touchesMarks(transaction: Y.Transaction): boolean {
  const { beforeState, afterState, deleteSet, doc } = transaction;
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const structs = start < end ? (doc.store.clients.get(client) ?? []) : [];
    if (structs.length === 0) continue;
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      if (isMark(structs[index])) return true;
    }
  }
  let found = false;
  Y.iterateDeletedStructs(transaction, deleteSet, (struct) => {
    found ||= isMark(struct);
  });
  return found;
}

function isMark(struct: Y.Item | Y.GC | undefined): boolean {
  return (
    struct instanceof Y.Item &&
    struct.content instanceof Y.ContentFormat &&
    isSuggestionMark(struct.content.key)
  );
}

/** A run of one kind of mark. */
interface Region {
  /** Unknown where the mark was opened: the text is as Yjs made it. */
  opener: Y.Item;
  fresh: boolean;
  /** What follows stood not there yet for the one who wrote the opening. */
  unseen: boolean;
  /** Something that the author of the change may have known lies dead between the opening and here. */
  broken: boolean;
  covered: { index: number; words: string; unseen: boolean; sound: boolean }[];
}

const KINDS: readonly SuggestionKind[] = ['insertion', 'deletion'];

/** Reads one text as it was before a change and as it is now, in one walk. */
class Reading {
  readonly #transaction: Y.Transaction;
  readonly #text: Y.Text;
  readonly #authorId: string;
  readonly #before: Record<SuggestionKind, Y.Item | null> = { insertion: null, deletion: null };
  readonly #now: Record<SuggestionKind, Region | null> = { insertion: null, deletion: null };
  /** With the opening that is gone, if it is. */
  readonly #lost: (Astray & { words: string; gone: string | null })[] = [];
  /** Openings that the change wrote: where one stands for another that it took out, the mark was to stay. */
  readonly #anew = new Set<string>();
  readonly #overrun: (Astray & { words: string; own: boolean })[] = [];
  /** What the change wrote and took out without any mark. */
  readonly #plain = { written: '', taken: '' };
  #index = 0;

  constructor(transaction: Y.Transaction, text: Y.Text, authorId: string) {
    this.#transaction = transaction;
    this.#text = text;
    this.#authorId = authorId;
  }

  astray(): Astray[] {
    for (let item = this.#text._start; item; item = item.right) this.#read(item);
    for (const kind of KINDS) this.#close(kind, false);
    const lost = this.#lost.filter(
      ({ gone, words }) => (gone === null || this.#anew.has(gone)) && !this.#take('taken', words),
    );
    const overrun = this.#overrun.filter(({ own, words }) => !(own && this.#take('written', words)));
    return [...lost, ...overrun];
  }

  /**
   * Of two equal letters side by side, one suggested and one not, the binding may write or take out the one and mark the
   * other. That is the author's own doing.
   */
  #take(what: 'written' | 'taken', words: string): boolean {
    if (!this.#plain[what].includes(words)) return false;
    this.#plain[what] = this.#plain[what].replace(words, '');
    return true;
  }

  #read(item: Y.Item): void {
    const fresh = item.id.clock >= (this.#transaction.beforeState.get(item.id.client) ?? 0);
    const isLive = !item.deleted;
    for (const region of Object.values(this.#now)) {
      if (region && isAt(region.opener.rightOrigin, item)) region.unseen = false;
    }
    const wasLive = !fresh && (isLive || Y.isDeleted(this.#transaction.deleteSet, item.id));
    if (!isLive && !wasLive) {
      for (const region of Object.values(this.#now)) if (region) region.broken = true;
    } else if (item.content instanceof Y.ContentFormat) this.#readMark(item, fresh, wasLive);
    else this.#readText(item, isLive, wasLive);
  }

  #readMark(item: Y.Item, fresh: boolean, wasLive: boolean): void {
    const { key, value } = item.content as Y.ContentFormat;
    if (!isSuggestionMark(key)) return;
    if (wasLive) this.#before[key] = value === null ? null : item;
    if (item.deleted) return;
    this.#close(key, fresh && value === null);
    if (fresh && value !== null) this.#anew.add(printOf(item));
    this.#now[key] =
      value === null ? null : { opener: item, fresh, unseen: true, broken: false, covered: [] };
  }

  #readText({ content, length }: Y.Item, isLive: boolean, wasLive: boolean): void {
    const text = content instanceof Y.ContentString ? content.str : '';
    if (!isLive) {
      if (!this.#before.insertion) this.#plain.taken += text;
      return;
    }
    if (!wasLive && !this.#now.insertion) this.#plain.written += text;
    if (wasLive) for (const kind of KINDS) this.#compare(kind, text, length);
    this.#index += length;
  }

  #compare(kind: SuggestionKind, words: string, length: number): void {
    const before = this.#before[kind];
    const now = this.#now[kind];
    const index = this.#index;
    if (!before) {
      now?.covered.push({ index, words, unseen: now.unseen, sound: now.fresh && !now.unseen && !now.broken });
    } else if (printOf(before) !== (now && printOf(now.opener))) {
      const gone = before.deleted ? printOf(before) : null;
      this.#lost.push({ text: this.#text, kind, index, length, mark: attrsOf(before), words, gone });
    }
  }

  /** `whole`: the change closed the mark itself, so that its author saw all that is marked. */
  #close(kind: SuggestionKind, whole: boolean): void {
    const region = this.#now[kind];
    if (!region) return;
    const { fresh, opener, covered } = region;
    const own = attrsOf(opener).authorId === this.#authorId;
    const meant = fresh && (whole || (own && kind === 'deletion'));
    for (const { index, words, unseen, sound } of covered) {
      if (sound || (meant && !unseen)) continue;
      this.#overrun.push({
        text: this.#text,
        kind,
        index,
        length: words.length,
        mark: null,
        words,
        own: own && fresh && kind === 'insertion',
      });
    }
  }
}

function isAt(id: Y.ID | null, item: Y.Item): boolean {
  return (
    id !== null &&
    id.client === item.id.client &&
    id.clock >= item.id.clock &&
    id.clock < item.id.clock + item.length
  );
}

function attrsOf({ content }: Y.Item): SuggestionAttrs {
  return (content as Y.ContentFormat).value as unknown as SuggestionAttrs;
}

function printOf(opener: Y.Item): string {
  const { id, authorId } = attrsOf(opener);
  return `${(opener.content as Y.ContentFormat).key} ${authorId} ${id}`;
}
