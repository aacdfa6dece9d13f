/** How many caret colours the editor's style sheet has. */
export const COLOURS = 8;

/** The same person has the same colour in every document. */
export function colourOf(personId: string): number {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % COLOURS;
}
