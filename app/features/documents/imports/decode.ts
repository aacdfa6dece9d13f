import { Refusal } from './refusal.ts';

export interface Decoded {
  text: string;
  /** As the WHATWG names it. */
  encoding: string;
}

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/**
 * The text of a file. Its byte order mark decides; then, what is valid UTF-8 is UTF-8, whatever the page says of
 * itself; then the page's word; then the letters: old Polish offices wrote windows-1250, some ISO 8859-2.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find(([signs]) => signs.every((sign, at) => bytes[at] === sign));
  const encoding = mark?.[1] ?? (isUtf8(bytes) ? 'utf-8' : (wide(bytes) ?? declared(bytes) ?? polish(bytes)));
  const text = new TextDecoder(encoding).decode(bytes);
  if (hasControls(text)) throw new Refusal('binary');
  return { text, encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 10_000).includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every second byte of Latin text is nothing. */
function wide(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2_000);
  const nothing = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) nothing[at % 2] = (nothing[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nothing;
  if (odd > start.length / 5 && even === 0) return 'utf-16le';
  return even > start.length / 5 && odd === 0 ? 'utf-16be' : null;
}

function declared(bytes: Uint8Array): string | null {
  const [, meta, xml] = DECLARED.exec(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1')) ?? [];
  try {
    const { encoding } = new TextDecoder(meta ?? xml ?? '');
    return /^utf-/.test(encoding) ? null : encoding;
  } catch {
    return null;
  }
}

/** ą ś ź Ą Ś Ź are what the two differ in; the letters' places in the one are signs nobody writes in the other. */
function polish(bytes: Uint8Array): string {
  const windows = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f]);
  const iso = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac]);
  let balance = 0;
  for (const byte of bytes) {
    if (windows.has(byte)) balance += 1;
    else if (iso.has(byte)) balance -= 1;
    // Quotation marks and dashes of Windows.
    else if (byte >= 0x80 && byte < 0xa0) balance += 1;
  }
  return balance < 0 ? 'iso-8859-2' : 'windows-1250';
}

/** A stray control is somebody's slip, and left out later; many of them are no text. */
function hasControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text holds.
  const controls = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return text.includes('\0') || controls > text.length / 200 + 2;
}
