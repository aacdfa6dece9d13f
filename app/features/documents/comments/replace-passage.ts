import * as Y from 'yjs';
import type { FlowingText, Passage, Run } from './passages.ts';

/**
 * Puts other words in the place of a passage, in the look of its first letter; blocks of which nothing is left go
 * when they stand in the text itself. To be called within one change of the live document.
 */
export function replacePassage(doc: Y.Doc, text: FlowingText, passage: Passage, words: string): void {
  const touched = text.runs.filter((run) => run.from < passage.to && run.to > passage.from);
  doc.transact(() => {
    for (const [index, run] of touched.entries()) {
      const start = Math.max(passage.from, run.from) - run.from;
      const length = Math.min(passage.to, run.to) - run.from - start;
      const look = lookAt(run.text, start);
      run.text.delete(start, length);
      if (index === 0) run.text.insert(start, oneLine(words), look);
      else if (run.text.length === 0) removeBlock(run);
    }
  });
}

/** A proposal as it goes into the text: blocks are not its to make. */
export function oneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' ');
}

/** The marks of the letter at this place, but for those of somebody's suggestion. */
function lookAt(text: Y.XmlText, at: number): Record<string, unknown> {
  let end = 0;
  for (const { insert, attributes } of text.toDelta() as Piece[]) {
    end += typeof insert === 'string' ? insert.length : 1;
    if (at < end) {
      return Object.fromEntries(
        Object.entries(attributes ?? {}).filter(([name]) => !/^(insertion|deletion)(--|$)/.test(name)),
      );
    }
  }
  return {};
}

interface Piece {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

function removeBlock({ text }: Run): void {
  const block = text.parent;
  const outer = block?.parent;
  const inText = outer instanceof Y.XmlFragment && !(outer instanceof Y.XmlElement);
  if (!(block instanceof Y.XmlElement) || block.length !== 1 || !inText) return;
  outer.delete(outer.toArray().indexOf(block), 1);
}
