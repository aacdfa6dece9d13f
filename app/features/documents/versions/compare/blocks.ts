import type { JSONContent } from '@tiptap/core';
import { schema } from '../../content/schema.ts';

/** One comparable piece of a document: a paragraph, a heading, an item of a list, a row of a table, a picture. */
export interface Block {
  /** The node that names it, e.g. `paragraph`, `listItem`, `tableRow`, `image`. */
  kind: string;
  /** Of a heading 1 to 3; of anything else how deep it stands in lists and quotations. */
  level: number;
  /** What stands before an item: `•`, `3.`, `☑`. */
  marker: string;
  /** Its words; one entry a cell for rows, one entry for everything else. */
  cells: string[];
  /** The whole of it, marks and attributes too: differs when only the looks changed. */
  look: string;
  /** Its text blocks and atoms, counted through the document. */
  leaves: number[];
}

/** Marks that say something about the text without being part of it. */
const REMARKS = new Set(['comment']);

interface Place {
  depth: number;
  kind: string | null;
  marker: string;
  state: string;
}

/** A document as a list of pieces, in reading order. */
export function blocksOf(content: JSONContent): Block[] {
  const reader = new Reader();
  reader.children(content, { depth: 0, kind: null, marker: '', state: '' });
  return reader.blocks;
}

class Reader {
  readonly blocks: Block[] = [];
  #leaves = 0;

  children(node: JSONContent, place: Place): void {
    for (const child of node.content ?? []) this.#node(child, place);
  }

  #node(node: JSONContent, place: Place): void {
    if (node.type === 'bulletList' || node.type === 'orderedList' || node.type === 'taskList')
      this.#list(node, place);
    else if (node.type === 'tableRow') this.#row(node);
    else if (isLeaf(node)) this.#leaf(node, place);
    else if (node.type === 'blockquote')
      this.children(node, { ...place, kind: 'blockquote', depth: place.depth + 1 });
    else this.children(node, place);
  }

  #list(list: JSONContent, { depth }: Place): void {
    const start = Number(list.attrs?.start ?? 1);
    (list.content ?? []).forEach((item, index) => {
      const done = item.attrs?.checked === true;
      const marker =
        list.type === 'taskList'
          ? done
            ? '☑'
            : '☐'
          : list.type === 'orderedList'
            ? `${start + index}.`
            : '•';
      const state = list.type === 'taskList' ? String(done) : '';
      const [first, ...rest] = item.content ?? [];
      const inside = { depth: depth + 1, kind: null, marker: '', state: '' };
      if (first) this.#node(first, { depth: depth + 1, kind: 'listItem', marker, state });
      for (const more of rest) this.#node(more, inside);
    });
  }

  #leaf(node: JSONContent, { kind, marker, depth, state }: Place): void {
    const plain = node.type === 'paragraph';
    this.blocks.push({
      kind: plain ? (kind ?? 'paragraph') : (node.type ?? ''),
      level: node.type === 'heading' ? Number(node.attrs?.level ?? 1) : depth,
      marker,
      cells: [wordsOf(node)],
      look: state + lookOf(node),
      leaves: [this.#leaves++],
    });
  }

  #row(row: JSONContent): void {
    const cells: string[] = [];
    const leaves: number[] = [];
    for (const cell of row.content ?? []) {
      const reader = new Reader();
      reader.children(cell, { depth: 0, kind: null, marker: '', state: '' });
      cells.push(reader.blocks.map((block) => block.cells.join(' ')).join('\n'));
      for (let i = 0; i < reader.#leaves; i++) leaves.push(this.#leaves++);
    }
    this.blocks.push({ kind: 'tableRow', level: 0, marker: '', cells, look: lookOf(row), leaves });
  }
}

/** Where writing happens or a thing stands: what attribution counts. */
export function isLeafType(name: string | undefined): boolean {
  const type = name === undefined ? undefined : schema.nodes[name];
  return type !== undefined && (type.isTextblock || (type.isLeaf && !type.isInline));
}

function isLeaf(node: JSONContent): boolean {
  return isLeafType(node.type);
}

function wordsOf(node: JSONContent): string {
  const words = (node.content ?? []).map((child) => inlineWords(child)).join('');
  const { institution, person, dueOn } = node.type === 'task' ? (node.attrs ?? {}) : {};
  const who = [institution, person, dueOn].filter(Boolean).join(', ');
  return node.content || who ? [words, who && `(${who})`].filter(Boolean).join(' ') : nameOf(node);
}

function inlineWords(node: JSONContent): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return nameOf(node);
}

/** What a thing without text is called: its alternative text, name or title. */
function nameOf({ attrs }: JSONContent): string {
  const names: unknown[] = [attrs?.alt, attrs?.name, attrs?.title];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

function lookOf(node: JSONContent): string {
  return JSON.stringify(node, (key, value: unknown) => {
    if (key !== 'marks' || !Array.isArray(value)) return value;
    const marks = value.filter((mark: { type?: string }) => !REMARKS.has(mark.type ?? ''));
    return marks.length > 0 ? marks : undefined;
  });
}
