/**
 * Bytes as the parser must get them here: of a Buffer it sends exactly its bytes, as binary data; of any other view
 * the whole memory behind it, in a form that browsers do not read.
 */
export function frame(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
