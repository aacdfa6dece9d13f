import parser from 'socket.io-msgpack-parser';
import type { ServerEvents } from './protocol.ts';

const EVENT = 2;
const BINARY_FRAME = 0x82;

/** A message as it goes over the wire, made once for everybody who gets it. */
export interface Packet {
  bytes: Buffer;
  /** The same as a whole WebSocket frame of a server: final, binary, unmasked. */
  frame: Buffer;
}

const encoder = new parser.Encoder();

export function packetOf<E extends keyof ServerEvents>(
  event: E,
  message: Parameters<ServerEvents[E]>[0],
): Packet {
  const [bytes] = encoder.encode({ type: EVENT, nsp: '/', data: [event, message] }) as unknown as [Buffer];
  return { bytes, frame: framed(bytes) };
}

/** RFC 6455, section 5.2. */
function framed(bytes: Buffer): Buffer {
  const size = bytes.byteLength;
  const header = Buffer.alloc(size < 126 ? 2 : size < 65_536 ? 4 : 10);
  header[0] = BINARY_FRAME;
  if (size < 126) header[1] = size;
  else if (size < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(size, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(size), 2);
  }
  return Buffer.concat([header, bytes]);
}
