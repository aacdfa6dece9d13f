import { type Attribute, mergeAttributes, Node } from '@tiptap/core';

/** An attribute that HTML carries as data-…; absent when null. What it may hold is checked in allowed.ts. */
function data(
  name: string,
  { initial = null, numeric = false, keepOnSplit = true } = {},
): Partial<Attribute> {
  const key = `data-${name}`;
  return {
    default: initial,
    keepOnSplit,
    parseHTML: (element) => {
      const found = element.getAttribute(key);
      if (found === null) return initial;
      return numeric ? Number(found) : found;
    },
    renderHTML: (attributes) => {
      const value = attributes[camel(name)];
      return value === null || value === '' ? {} : { [key]: String(value) };
    },
  };
}

const text = (name: string): Partial<Attribute> => data(name, { initial: '' as never });

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A block that is a row of its own after publication: `id` ties both together. */
function outcome(name: 'decision' | 'task' | 'question', more: Record<string, Partial<Attribute>> = {}) {
  return Node.create({
    name,
    group: 'block',
    content: 'inline*',
    defining: true,
    addAttributes() {
      return { id: data('id', { keepOnSplit: false }), ...more } as Record<string, Attribute>;
    },
    parseHTML() {
      return [{ tag: `div[data-type="${name}"]` }];
    },
    renderHTML({ HTMLAttributes }) {
      return ['div', mergeAttributes(HTMLAttributes, { 'data-type': name }), 0];
    },
  });
}

export const Decision = outcome('decision');
export const Question = outcome('question');

/** Who does what until when. Names are for reading; the ids count, and the server sets the names when it publishes. */
export const Task = outcome('task', {
  institutionId: data('institution-id'),
  institution: text('institution'),
  personId: data('person-id'),
  person: text('person'),
  dueOn: data('due-on'),
});

function atom(name: string, attributes: Record<string, Partial<Attribute>>) {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes() {
      return attributes as Record<string, Attribute>;
    },
    parseHTML() {
      return [{ tag: `div[data-type="${name}"]` }];
    },
    renderHTML({ HTMLAttributes }) {
      return ['div', mergeAttributes(HTMLAttributes, { 'data-type': name })];
    },
  });
}

/** A service of the directory; `checkedAt` is when its writer last saw that it still fits the text. */
export const ServiceCard = atom('serviceCard', {
  serviceId: data('service-id'),
  title: text('title'),
  provider: text('provider'),
  checkedAt: data('checked-at'),
});

/** A picture that is kept here. Pictures from elsewhere are not: they would tell a stranger who reads. */
export const Image = atom('image', {
  fileId: data('file-id'),
  alt: text('alt'),
  decorative: {
    default: false,
    parseHTML: (element) => element.hasAttribute('data-decorative'),
    renderHTML: ({ decorative }) => (decorative ? { 'data-decorative': '' } : {}),
  },
  width: data('width', { numeric: true }),
  height: data('height', { numeric: true }),
});

export const Attachment = atom('attachment', {
  fileId: data('file-id'),
  name: text('name'),
  bytes: data('bytes', { initial: 0 as never, numeric: true }),
});

export const MeetingMention = Node.create({
  name: 'meetingMention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes() {
    return {
      meetingId: data('meeting-id'),
      title: text('title'),
      startsAt: data('starts-at'),
    } as Record<string, Attribute>;
  },
  parseHTML() {
    return [{ tag: 'span[data-type="meetingMention"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { 'data-type': 'meetingMention' })];
  },
});

/** The blocks that a publication turns into rows. */
export const OUTCOME_BLOCKS = ['decision', 'task', 'question'] as const;
export type OutcomeBlock = (typeof OUTCOME_BLOCKS)[number];

export function isOutcomeBlock(type: string | undefined): type is OutcomeBlock {
  return (OUTCOME_BLOCKS as readonly (string | undefined)[]).includes(type);
}
