import { boolean, type Check, day, id, integer, moment, orNull, text } from './checks.ts';
import { isAllowedHref } from './links.ts';
import { schema } from './schema.ts';
import { areSuggestionAttrs, isSuggestionMark } from './suggestion-marks.ts';

/** Every attribute of every node, with what it may hold. */
const ATTRIBUTES: Record<string, Record<string, Check>> = {
  heading: { level: integer(1, 3) },
  orderedList: { start: integer(0, 1_000_000) },
  taskItem: { checked: boolean },
  tableCell: { colspan: integer(1, 50), rowspan: integer(1, 500) },
  tableHeader: { colspan: integer(1, 50), rowspan: integer(1, 500) },
  decision: { id: orNull(id) },
  question: { id: orNull(id) },
  task: {
    id: orNull(id),
    institutionId: orNull(id),
    institution: text(300),
    personId: orNull(id),
    person: text(300),
    dueOn: orNull(day),
  },
  serviceCard: {
    serviceId: orNull(id),
    title: text(500),
    provider: text(500),
    checkedAt: orNull(moment),
  },
  meetingMention: { meetingId: orNull(id), title: text(500), startsAt: orNull(moment) },
  image: {
    fileId: orNull(id),
    alt: text(500),
    decorative: boolean,
    width: orNull(integer(1, 20_000)),
    height: orNull(integer(1, 20_000)),
  },
  attachment: { fileId: orNull(id), name: text(300), bytes: integer(0, 2_000_000_000) },
};

const HASHED = /^(.*)--[a-zA-Z0-9+/=]{8}$/;

export function isAllowedAttribute(node: string, name: string, value: unknown): boolean {
  const check = Object.hasOwn(ATTRIBUTES, node) ? ATTRIBUTES[node]?.[name] : undefined;
  return check?.(value) ?? false;
}

/** Only the attributes whose values are allowed; the schema fills in its defaults for the others. */
export function allowedAttributes(node: string, attrs: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attrs).filter(([name, value]) => isAllowedAttribute(node, name, value)),
  );
}

/** The mark's name in the key that Yjs keeps it under. */
export function markName(key: string): string {
  return HASHED.exec(key)?.[1] ?? key;
}

/** A mark as Yjs keeps it: its name is the key, its attributes the value; null ends the mark. */
export function isAllowedMark(key: string, value: unknown): boolean {
  const name = markName(key);
  if (!Object.hasOwn(schema.marks, name)) return false;
  if (value === null) return true;
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  if (isSuggestionMark(name)) return areSuggestionAttrs(value);
  const entries = Object.entries(value);
  if (name !== 'link') return entries.length === 0;
  return entries.every(([attribute, v]) => attribute === 'href' && isAllowedHref(v)) && entries.length === 1;
}

/** Whether the schema knows any place for this child in this parent. `text` is a run of text. */
export function mayHold(parent: string, child: string): boolean {
  return PLACES.get(parent)?.has(child) ?? false;
}

const PLACES = new Map(
  Object.values(schema.nodes).map((parent) => {
    const children = Object.values(schema.nodes).filter((child) => occurs(parent.contentMatch, child));
    return [parent.name, new Set(children.map((child) => child.name))];
  }),
);

function occurs(start: typeof schema.topNodeType.contentMatch, child: typeof schema.topNodeType): boolean {
  const seen = new Set([start]);
  for (const match of seen) {
    for (let i = 0; i < match.edgeCount; i++) {
      const edge = match.edge(i);
      if (edge.type === child) return true;
      seen.add(edge.next);
    }
  }
  return false;
}
