import { isId } from '#app/platform/ids.ts';

/** Whether an attribute may hold a value. */
export type Check = (value: unknown) => boolean;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

export const integer =
  (from: number, to: number): Check =>
  (v) =>
    Number.isInteger(v) && Number(v) >= from && Number(v) <= to;

export const boolean: Check = (v) => typeof v === 'boolean';

export const text =
  (most: number): Check =>
  (v) =>
    typeof v === 'string' && v.length <= most;

export const id: Check = (v) => typeof v === 'string' && isId(v);

/** A day that exists, as YYYY-MM-DD. */
export const day: Check = (v) =>
  typeof v === 'string' && DAY.test(v) && new Date(`${v}T00:00:00Z`).toJSON()?.startsWith(v) === true;

/** A moment in UTC as `Date.toISOString` writes it. */
export const moment: Check = (v) => typeof v === 'string' && MOMENT.test(v) && !Number.isNaN(Date.parse(v));

export const orNull =
  (check: Check): Check =>
  (v) =>
    v === null || check(v);
