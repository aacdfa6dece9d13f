import { answers, type QueryWord } from '#app/platform/search/query.server.ts';
import { wordKeys } from '#app/platform/search/word-keys.server.ts';
import { wordsOf } from '#app/platform/search/words.ts';

/** A piece of plain text; `hit` pieces are shown marked. */
export interface Piece {
  text: string;
  hit: boolean;
}

const MAX_EXCERPT = 220;
const LEAD = 60;

/** The text in pieces, the words that answer the query apart. */
export function highlight(text: string, asked: QueryWord[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const word of wordsOf(text)) {
    if (!asked.some((one) => answers(wordKeys(word.text), one))) continue;
    if (word.start > from) pieces.push({ text: text.slice(from, word.start), hit: false });
    pieces.push({ text: text.slice(word.start, word.end), hit: true });
    from = word.end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** The part of a long text around the first word that answers the query; its beginning when none does. */
export function excerpt(text: string, asked: QueryWord[]): Piece[] {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MAX_EXCERPT) return highlight(plain, asked);
  const first = wordsOf(plain).find((word) => asked.some((one) => answers(wordKeys(word.text), one)));
  const start = first && first.start > LEAD * 2 ? afterSpace(plain, first.start - LEAD) : 0;
  const end = beforeSpace(plain, start + MAX_EXCERPT);
  const part = `${start > 0 ? '… ' : ''}${plain.slice(start, end)}${end < plain.length ? ' …' : ''}`;
  return highlight(part, asked);
}

export function hasHit(pieces: Piece[]): boolean {
  return pieces.some((piece) => piece.hit);
}

function afterSpace(text: string, at: number): number {
  return text.indexOf(' ', at) + 1;
}

function beforeSpace(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space > 0 ? space : at;
}
