import { expect, test } from 'vitest';
import { isRead } from '#app/platform/db/statement.ts';

test.each([
  ['SELECT 1', true],
  ['  select * from "Person"', true],
  ['WITH a AS (SELECT 1) SELECT * FROM a', true],
  ['EXPLAIN QUERY PLAN SELECT 1', true],
  ['WITH a AS (SELECT 1) INSERT INTO "Setting" SELECT * FROM a', false],
  ['with a as (select 1) delete from "Setting"', false],
  ['INSERT INTO "Setting" VALUES (1, 2) RETURNING "key"', false],
  ['PRAGMA journal_mode = DELETE', false],
  ['/* comment */ SELECT 1', false],
  ['VACUUM', false],
  ['', false],
])('%s: read is %s', (sql, expected) => {
  expect(isRead(sql)).toBe(expected);
});
