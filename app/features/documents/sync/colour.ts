/** How many caret colours the editor's style sheet has. */
export const COLOURS = 8;

interface Coloured {
  personId: string;
  presence: { colour: number };
}

/**
 * The colour of a person among those who are there: the one of their other tabs, else the first that nobody has,
 * counted from one that belongs to the person. When all are taken, that one.
 */
export function colourAmong(here: Iterable<Coloured>, personId: string): number {
  const others = [...here];
  const own = others.find((one) => one.personId === personId);
  if (own) return own.presence.colour;
  const taken = new Set(others.map((one) => one.presence.colour));
  const start = startOf(personId);
  for (let step = 0; step < COLOURS; step += 1) {
    const colour = (start + step) % COLOURS;
    if (!taken.has(colour)) return colour;
  }
  return start;
}

function startOf(personId: string): number {
  let sum = 0;
  for (const character of personId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % COLOURS;
}
