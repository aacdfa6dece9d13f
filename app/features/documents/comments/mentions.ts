/** Somebody who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
  institution: string;
}

/** What is written after the @: the name, with the institution where two people share it. */
export function mentionLabel(person: Mentionable, people: readonly Mentionable[]): string {
  const alone = people.every((other) => other.id === person.id || other.name !== person.name);
  return alone ? person.name : `${person.name} (${person.institution})`;
}

export interface MentionPart {
  text: string;
  /** Who is meant, when this part is a mention. */
  personId: string | null;
}

/** The text cut into mentions and what stands between them. A longer name wins over a shorter one that begins it. */
export function partsOf(body: string, people: readonly Mentionable[]): MentionPart[] {
  const labels = people
    .map((person) => ({ id: person.id, label: `@${mentionLabel(person, people)}` }))
    .sort((a, b) => b.label.length - a.label.length);
  const parts: MentionPart[] = [];
  let plain = '';
  let at = 0;
  while (at < body.length) {
    const found =
      body[at] === '@' && startsWord(body, at) ? labels.find((one) => isAt(body, at, one.label)) : undefined;
    if (!found) {
      plain += body[at];
      at += 1;
      continue;
    }
    if (plain) parts.push({ text: plain, personId: null });
    plain = '';
    const end = at + found.label.length;
    parts.push({ text: body.slice(at, end), personId: found.id });
    at = end;
  }
  if (plain) parts.push({ text: plain, personId: null });
  return parts;
}

/** The people whom a text mentions, each once. */
export function mentionedIn(body: string, people: readonly Mentionable[]): string[] {
  return [...new Set(partsOf(body, people).flatMap(({ personId }) => personId ?? []))];
}

/** The @ and the letters after it that are being typed at the caret; null when nobody is being named. */
export function beingTyped(text: string, caret: number): { from: number; letters: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  if (from < 0 || !startsWord(before, from)) return null;
  const letters = before.slice(from + 1);
  return letters.length <= 40 && !/[\n@.,;:!?]/.test(letters) ? { from, letters } : null;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}

function isAt(text: string, at: number, label: string): boolean {
  const end = at + label.length;
  const next = text[end] ?? '';
  return text.slice(at, end).toLowerCase() === label.toLowerCase() && !/[\p{L}\p{N}]/u.test(next);
}
