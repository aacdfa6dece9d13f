import * as Y from 'yjs';
import { ANY_SIZE, asBytes } from '../sync/protocol.ts';

/** Applies updates as one change; what is no binary data is left out. */
export function applyAll(doc: Y.Doc, updates: unknown[], origin: symbol): void {
  doc.transact(() => {
    for (const update of updates) {
      const bytes = asBytes(update, ANY_SIZE);
      if (bytes) Y.applyUpdate(doc, bytes, origin);
    }
  }, origin);
}
