const WRITER = 4;
const TIME = 10;
const LENGTH = 1 + WRITER + TIME + 1;
const T = 0x54;
const END = 0x3b;

/** A word that says who wrote it and when, so that it can be found in the raw bytes of any protocol. */
export function markOf(writer: number, now = performance.now()): string {
  return `T${String(writer).padStart(WRITER, '0')}${String(Math.round(now * 1_000)).padStart(TIME, '0')};`;
}

/** Calls for every mark in the bytes, with the writer and the time in milliseconds. */
export function findMarks(bytes: Buffer, found: (writer: number, at: number) => void): void {
  let from = bytes.indexOf(T);
  while (from !== -1) {
    if (bytes[from + LENGTH - 1] === END) {
      const writer = digits(bytes, from + 1, WRITER);
      const at = digits(bytes, from + 1 + WRITER, TIME);
      if (writer >= 0 && at >= 0) {
        found(writer, at / 1_000);
        from += LENGTH - 1;
      }
    }
    from = bytes.indexOf(T, from + 1);
  }
}

function digits(bytes: Buffer, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
