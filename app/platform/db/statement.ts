const READS = /^\s*(select|values|explain)\b/i;
const READS_WITH = /^\s*with\b/i;
const WRITES = /\b(insert|update|delete|replace)\b/i;

/** May this statement run on the reading connection? Whatever is not surely a read counts as a write. */
export function isRead(sql: string): boolean {
  return READS.test(sql) || (READS_WITH.test(sql) && !WRITES.test(sql));
}
