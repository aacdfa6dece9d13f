import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

/** A decoded update whose structs can be found by their id. */
export interface UpdateIndex {
  structs: Struct[];
  byClient: Map<number, Struct[]>;
  deletes: Map<number, { clock: number; len: number }[]>;
}

/** Throws on bytes that are no update. */
export function indexUpdate(bytes: Uint8Array): UpdateIndex {
  const { structs, ds } = Y.decodeUpdate(bytes);
  const byClient = new Map<number, Struct[]>();
  for (const struct of structs) {
    const own = byClient.get(struct.id.client);
    if (own) own.push(struct);
    else byClient.set(struct.id.client, [struct]);
  }
  return { structs, byClient, deletes: ds.clients };
}

/** The struct that holds this id, from the document or from the update itself. */
export function findStruct(doc: Y.Doc, index: UpdateIndex, id: Y.ID): Struct | null {
  if (id.clock < Y.getState(doc.store, id.client)) return Y.getItem(doc.store, id);
  const own = index.byClient.get(id.client);
  return own ? search(own, id.clock) : null;
}

function search(structs: Struct[], clock: number): Struct | null {
  let low = 0;
  let high = structs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (!struct) return null;
    if (clock < struct.id.clock) high = middle - 1;
    else if (clock >= struct.id.clock + struct.length) low = middle + 1;
    else return struct;
  }
  return null;
}
