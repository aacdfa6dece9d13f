import * as Y from 'yjs';

/**
 * Short text that is the same for two copies of a document that hold the same changes and deletions. Costs as much
 * as the document has pieces.
 */
export function fingerprintOf(doc: Y.Doc): string {
  const bytes = Y.encodeSnapshot(Y.snapshot(doc));
  // FNV-1a twice with different starts: no secret is kept, an accident must be seen. The web's own digest is not
  // there on pages without HTTPS.
  let [one, two] = [0x811c9dc5, 0xc2b2ae35];
  for (const byte of bytes) {
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x01000193) + (one >>> 15);
  }
  return `${bytes.byteLength}-${hex(one)}${hex(two)}`;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
