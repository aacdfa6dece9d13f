/** The beginning of a text, at most `most` UTF-16 units; a sign of two units is never cut in two. */
export function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '');
}
