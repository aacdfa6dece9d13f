/** Numbers and texts as the sync protocol of Yjs writes them. */
export function varUint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left > 127) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}

export function bytesOf(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return whole(varUint(bytes.byteLength), bytes);
}

export function whole(...parts: (Uint8Array | number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => Uint8Array.from(part)));
}

export class Reader {
  readonly #from: Uint8Array;
  #at: number;

  constructor(from: Uint8Array, at: number) {
    this.#from = from;
    this.#at = at;
  }

  varUint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#from[this.#at++] ?? 0;
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }

  bytes(): Uint8Array {
    const size = this.varUint();
    this.#at += size;
    return this.#from.slice(this.#at - size, this.#at);
  }
}
