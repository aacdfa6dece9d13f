import { v7, validate } from 'uuid';

/** A new UUID v7: sortable by time of making. */
export function newId(): string {
  return v7();
}

export function isId(text: string | undefined): text is string {
  return text !== undefined && validate(text);
}
