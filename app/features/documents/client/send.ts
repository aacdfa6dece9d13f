import { onWire, PART_BYTES, type UpdateReply } from '../sync/protocol.ts';
import type { DocumentSocket } from './socket.ts';

/**
 * Sends a change, a large one in parts. Resolves with the server's answer, which may take as long as its disk does;
 * never when the connection breaks before: then the next join finds out what arrived.
 */
export async function send(
  socket: DocumentSocket,
  documentId: string,
  bytes: Uint8Array,
): Promise<UpdateReply> {
  if (bytes.byteLength <= PART_BYTES) {
    return new Promise((answer) => {
      socket.emit('document:update', { documentId, bytes: onWire(bytes) }, answer);
    });
  }
  const count = Math.ceil(bytes.byteLength / PART_BYTES);
  for (let index = 0; ; index++) {
    const part = onWire(bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES));
    const answer = await new Promise<UpdateReply | { ok: true; more: true }>((resolve) => {
      socket.emit('document:part', { documentId, index, count, bytes: part }, resolve);
    });
    if (!('more' in answer)) return answer;
  }
}
