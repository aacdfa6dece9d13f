/** Every test file has its own migrated database (tests/setup.ts); this names its file. */
export function databaseFile(): string {
  return (process.env.DATABASE_URL ?? '').replace(/^file:/, '');
}
