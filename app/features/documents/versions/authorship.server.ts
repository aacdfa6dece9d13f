import * as Y from 'yjs';
import { db } from '#app/platform/db/db.server.ts';
import { FRAGMENT } from '../content/version.ts';
import { isLeafType } from './compare/blocks.ts';
import type { Trace } from './compare/compare.ts';
import { Ranges } from './ranges.ts';

/** Who made the changes of a stretch of the log, down to single characters: by the ids that Yjs gave them. */
export class Authorship {
  readonly #inserted = new Ranges();
  readonly #deleted = new Ranges();
  readonly #before: LeafItems[];
  readonly #after: LeafItems[];

  constructor(before: Y.Doc, after: Y.Doc, rows: { authorId: string | null; bytes: Uint8Array }[]) {
    for (const { authorId, bytes } of rows) {
      if (authorId === null) continue;
      const { structs, ds } = Y.decodeUpdate(bytes);
      for (const struct of structs) {
        if (!(struct instanceof Y.Skip)) this.#inserted.add(struct.id, struct.length, authorId);
      }
      for (const [client, ranges] of ds.clients)
        for (const { clock, len } of ranges) this.#deleted.add({ client, clock }, len, authorId);
    }
    this.#before = leavesOf(before, null);
    this.#after = leavesOf(after, stateOf(before));
  }

  /** The people behind one passage; empty when it cannot be told. The leaves must be counted as `counts` says. */
  of({ before, after }: Trace): string[] {
    const people = new Set<string>();
    for (const leaf of after) {
      for (const id of this.#after[leaf]?.fresh ?? []) people.add(this.#inserted.find(id) ?? '');
      for (const id of this.#after[leaf]?.gone ?? []) people.add(this.#deleted.find(id) ?? '');
    }
    for (const leaf of before)
      for (const id of this.#before[leaf]?.old ?? []) people.add(this.#deleted.find(id) ?? '');
    people.delete('');
    return [...people];
  }

  get counts() {
    return { before: this.#before.length, after: this.#after.length };
  }
}

interface LeafItems {
  /** Written since the earlier moment and still there. */
  fresh: Y.ID[];
  /** There at the earlier moment and deleted since. */
  gone: Y.ID[];
  /** What it is made of. */
  old: Y.ID[];
}

function stateOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

function leavesOf(doc: Y.Doc, since: Map<number, number> | null): LeafItems[] {
  const leaves: LeafItems[] = [];
  const walk = (type: Y.XmlElement | Y.XmlFragment) => {
    for (const child of type.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      if (isLeafType(child.nodeName)) leaves.push(itemsOf(child, since));
      else walk(child);
    }
  };
  walk(doc.getXmlFragment(FRAGMENT));
  return leaves;
}

function itemsOf(leaf: Y.XmlElement, since: Map<number, number> | null): LeafItems {
  const found: LeafItems = { fresh: [], gone: [], old: [] };
  const take = (item: Y.Item) => {
    const isNew = item.id.clock >= (since?.get(item.id.client) ?? 0);
    if (!item.deleted) found.old.push(item.id);
    if (!since) return;
    if (isNew && !item.deleted) found.fresh.push(item.id);
    if (!isNew && item.deleted) found.gone.push(item.id);
  };
  const inside = (type: Pick<Y.AbstractType<unknown>, '_map' | '_start'>) => {
    for (const item of type._map.values()) take(item);
    for (let item = type._start; item; item = item.right) {
      take(item);
      if (item.content instanceof Y.ContentType) inside(item.content.type);
    }
  };
  if (leaf._item) take(leaf._item);
  inside(leaf);
  return found;
}

/** The authorship of the changes after `from` up to `to`. */
export async function authorshipBetween(
  documentId: string,
  from: { seq: number; doc: Y.Doc },
  to: { seq: number; doc: Y.Doc },
): Promise<Authorship> {
  const rows = await db.documentUpdate.findMany({
    where: { documentId, seq: { gt: from.seq, lte: to.seq } },
    orderBy: { seq: 'asc' },
    select: { authorId: true, bytes: true },
  });
  return new Authorship(from.doc, to.doc, rows);
}
