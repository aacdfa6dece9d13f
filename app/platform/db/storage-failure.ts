const SQLITE = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|BUSY|LOCKED)/;
const FILES = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS']);

/**
 * Did the disk refuse, rather than the data? (full, broken, read-only, held by another process; the database or a file)
 * Nothing was stored then, and the same request may succeed later.
 */
export function isStorageFailure(error: unknown): boolean {
  return codesOf(error).some((code) => SQLITE.test(code) || FILES.has(code));
}

/** The driver's codes in an error, however deep the layers above have wrapped it. */
export function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const own = ['code', 'originalCode']
    .map((key) => Reflect.get(error, key))
    .filter((code) => typeof code === 'string');
  const inner = ['cause', 'meta', 'driverAdapterError'].map((key) => Reflect.get(error, key));
  return [...own, ...inner.flatMap((value) => codesOf(value, depth + 1))];
}
