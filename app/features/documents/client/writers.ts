import * as Y from 'yjs';
import { asBytes, MAX_CARET_BYTES, type Presence } from '../sync/protocol.ts';
import type { DocumentLink } from './link.ts';
import { LINK } from './link-state.ts';

/** Where somebody else writes: under which heading, if under any. */
export interface Writing {
  person: Presence;
  section: string | null;
}

/** Tells each time somebody else's words come in at their caret; gives the function that ends it. */
export function watchWriters(link: DocumentLink, onWriting: (writing: Writing) => void): () => void {
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.origin !== LINK) return;
    const changed = new Set(events.flatMap(({ path }) => (typeof path[0] === 'number' ? [path[0]] : [])));
    const { people, self } = link.state();
    for (const person of people) {
      if (person.id === self || !person.caret) continue;
      const at = blockOf(link, person.caret.head);
      if (at !== null && changed.has(at)) onWriting({ person, section: sectionAt(link.fragment, at) });
    }
  };
  link.fragment.observeDeep(observe);
  return () => link.fragment.unobserveDeep(observe);
}

/** The index of the outermost block that a caret is in. */
function blockOf({ doc, fragment }: DocumentLink, caret: unknown): number | null {
  const bytes = asBytes(caret, MAX_CARET_BYTES);
  if (!bytes) return null;
  const { item, type } = Y.decodeRelativePosition(bytes);
  const id = item ?? type;
  if (!id || Y.getState(doc.store, id.client) <= id.clock) return null;
  let block = Y.getItem(doc.store, id) as Y.Item | null;
  while (block instanceof Y.Item && block.parent !== fragment) {
    block = (block.parent as Y.AbstractType<unknown>)._item;
  }
  if (!(block instanceof Y.Item) || !(block.content instanceof Y.ContentType)) return null;
  const index = fragment.toArray().indexOf(block.content.type as Y.XmlElement);
  return index < 0 ? null : index;
}

function sectionAt(fragment: Y.XmlFragment, index: number): string | null {
  const before = fragment.toArray().slice(0, index + 1);
  const heading = before.findLast((child) => child instanceof Y.XmlElement && child.nodeName === 'heading');
  const words = heading instanceof Y.XmlElement ? wordsOf(heading).trim() : '';
  return words || null;
}

function wordsOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? child
            .toDelta()
            .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
            .join('')
        : '',
    )
    .join('');
}
