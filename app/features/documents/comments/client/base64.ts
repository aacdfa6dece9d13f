import { asBytes, type Bytes, MAX_CARET_BYTES, onWire } from '../../sync/protocol.ts';

export function toBase64(value: Bytes): string {
  return btoa(String.fromCharCode(...(asBytes(value, MAX_CARET_BYTES) ?? [])));
}

export function fromBase64(text: string): Bytes {
  return onWire(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
}
