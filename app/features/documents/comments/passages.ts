import * as Y from 'yjs';
import { FRAGMENT } from '../content/version.ts';

/** From this length on words are taken for a phrase that nobody writes twice. */
const PHRASE = 12;

/** A passage in the flowing text: from the first character to behind the last. */
export interface Passage {
  from: number;
  to: number;
}

/** Two encoded relative positions, which hold while others write. */
export interface Anchor {
  anchor: Uint8Array<ArrayBuffer>;
  head: Uint8Array<ArrayBuffer>;
}

/** One run of text of the document, and where it stands in the flowing text. */
export interface Run extends Passage {
  text: Y.XmlText;
}

/** The text of a live document as one string, one block a line, and the way between it and relative positions. */
export class FlowingText {
  readonly text: string;
  readonly runs: Run[] = [];
  readonly #doc: Y.Doc;
  /** Where each child of an element begins, and where the last one ends. */
  readonly #borders = new Map<unknown, number[]>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    const pieces: string[] = [];
    let length = 0;
    const add = (piece: string) => {
      pieces.push(piece);
      length += piece.length;
    };
    const walk = (parent: Y.XmlFragment) => {
      const borders: number[] = [];
      this.#borders.set(parent, borders);
      for (const child of parent.toArray()) {
        borders.push(length);
        if (child instanceof Y.XmlText) {
          const from = length;
          add(plain(child));
          this.runs.push({ text: child, from, to: length });
        } else if (child instanceof Y.XmlElement) walk(child);
      }
      borders.push(length);
      if (parent.toArray().some((child) => child instanceof Y.XmlText)) add('\n');
    };
    walk(doc.getXmlFragment(FRAGMENT));
    this.text = pieces.join('');
  }

  /** The passage between two positions as a client sent them, without the space around it; null when it is not here. */
  between(one: Uint8Array, other: Uint8Array): Passage | null {
    const [a, b] = [this.#offset(one), this.#offset(other)];
    return a === null || b === null ? null : this.#trimmed(Math.min(a, b), Math.max(a, b));
  }

  /**
   * Where a remark's passage is now. Text that was written anew, as where somebody splits a paragraph, is known by
   * its words, of which several may be right: as they were, as proposed. Of a passage that lost one end the rest of that paragraph counts. Null: its text is gone.
   */
  find({ anchor, head }: Anchor, ...words: string[]): Passage | null {
    const [from, to] = [this.#offset(anchor), this.#offset(head)];
    if (from !== null && to !== null && from < to) {
      const passage = this.#trimmed(from, to);
      if (passage) return passage;
    }
    for (const quote of words) {
      const passage = this.#sameWords(quote, from ?? to);
      if (passage) return passage;
    }
    return this.#rest(from, to);
  }

  quote({ from, to }: Passage): string {
    return this.text.slice(from, to);
  }

  /** Relative positions that hold on to the first and the last character of the passage, so that it does not grow. */
  anchor({ from, to }: Passage): Anchor {
    const first = this.runs.find((run) => from >= run.from && from < run.to);
    const last = this.runs.find((run) => to > run.from && to <= run.to);
    if (!first || !last) throw new Error('a passage begins and ends with text');
    const encode = (run: Run, offset: number, side: number) =>
      Y.encodeRelativePosition(
        Y.createRelativePositionFromTypeIndex(run.text, offset - run.from, side),
      ) as Uint8Array<ArrayBuffer>;
    return { anchor: encode(first, from, 0), head: encode(last, to, -1) };
  }

  #offset(bytes: Uint8Array): number | null {
    try {
      const position = Y.decodeRelativePosition(bytes);
      // Any other name would give the document a new root.
      if (position.tname !== null && position.tname !== FRAGMENT) return null;
      const place = Y.createAbsolutePositionFromRelativePosition(position, this.#doc);
      if (!place) return null;
      const run = this.runs.find(({ text }) => text === place.type);
      if (run) return Math.min(run.from + place.index, run.to);
      const borders = this.#borders.get(place.type);
      return borders?.[Math.min(place.index, borders.length - 1)] ?? null;
    } catch {
      return null;
    }
  }

  #trimmed(from: number, to: number): Passage | null {
    const words = this.text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = start + words.trim().length;
    return start < end ? { from: start, to: end } : null;
  }

  /**
   * The same words in the paragraph after a split; else a phrase that stands nowhere but in one place: it was moved
   * or its block was made another kind. A single word elsewhere is another word.
   */
  #sameWords(quote: string, at: number | null): Passage | null {
    if (quote === '') return null;
    const split = this.runs.findIndex((run) => run.to === at);
    const below = split < 0 ? undefined : this.runs[split + 1];
    const near = below ? this.text.slice(below.from, below.to).indexOf(quote) : -1;
    if (below && near >= 0) return { from: below.from + near, to: below.from + near + quote.length };
    const only = this.text.indexOf(quote);
    if (quote.length < PHRASE || only < 0 || only !== this.text.lastIndexOf(quote)) return null;
    return { from: only, to: only + quote.length };
  }

  #rest(from: number | null, to: number | null): Passage | null {
    if ((from === null) === (to === null)) return null;
    const at = from ?? to ?? 0;
    const run = this.runs.find((one) => at >= one.from && at <= one.to);
    if (!run) return null;
    return from === null ? this.#trimmed(run.from, at) : this.#trimmed(at, run.to);
  }
}

function plain(text: Y.XmlText): string {
  const parts = text.toDelta() as { insert: unknown }[];
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC')).join('');
}
