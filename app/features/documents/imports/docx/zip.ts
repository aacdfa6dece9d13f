import { inflateRawSync } from 'node:zlib';
import { MAX_PARTS, MAX_UNPACKED_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

interface Entry {
  method: number;
  start: number;
  packed: number;
}

/**
 * The parts of a package by name, unpacked one by one when they are asked for. What they really unpack to is counted,
 * never what the package says; all together no more than MAX_UNPACKED_BYTES. Reads the table at the package's end, as
 * office programs do.
 */
export class Package {
  private readonly entries: Map<string, Entry>;
  private left = MAX_UNPACKED_BYTES;

  constructor(private readonly bytes: Buffer) {
    try {
      this.entries = readTable(bytes);
    } catch (error) {
      throw error instanceof RangeError ? new Refusal('broken') : error;
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const unpacked = this.unpack(entry);
    if (unpacked.length > this.left) throw new Refusal('unpacked', inMegabytes());
    this.left -= unpacked.length;
    return unpacked;
  }

  private unpack({ method, start, packed }: Entry): Uint8Array {
    const name = this.bytes.readUInt16LE(start + 26) + this.bytes.readUInt16LE(start + 28);
    const data = this.bytes.subarray(start + 30 + name, start + 30 + name + packed);
    if (method === 0) return data;
    try {
      return inflateRawSync(data, { maxOutputLength: this.left + 1 });
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw tooLarge ? new Refusal('unpacked', inMegabytes()) : new Refusal('broken');
    }
  }
}

const inMegabytes = () => ({ most: MAX_UNPACKED_BYTES / 1_000_000 });

function readTable(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Refusal('broken');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_PARTS) throw new Refusal('rich');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Refusal('broken');
    const method = bytes.readUInt16LE(at + 10);
    if (bytes.readUInt16LE(at + 8) & 1) throw new Refusal('encrypted');
    if (method !== 0 && method !== 8) throw new Refusal('broken');
    const [packed, start] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    if (bytes.readUInt32LE(start) !== 0x04034b50) throw new Refusal('broken');
    const length = bytes.readUInt16LE(at + 28);
    entries.set(bytes.toString('utf8', at + 46, at + 46 + length), { method, start, packed });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
