import type { JSONContent } from '@tiptap/core';
import { linksIn } from './links-in.ts';

export const FINDINGS = [
  'imageWithoutAlt',
  'headingEmpty',
  'headingJump',
  'linkEmpty',
  'linkVague',
  'tableWithoutHead',
] as const;

/** Something that keeps people from reading a text. */
export interface Finding {
  kind: (typeof FINDINGS)[number];
  /** Publishing has to wait for it. */
  forbids: boolean;
  /** Which block of the document, counted from 0. */
  block: number;
  /** Words to recognise it by; may be empty. */
  text: string;
}

interface Walk {
  found: Finding[];
  block: number;
  /** Of the heading before; the page's title is the first. */
  level: number;
}

/** What to mend before publishing, in the order of the text. */
export function findingsIn(content: JSONContent): Finding[] {
  const walk: Walk = { found: [], block: 0, level: 1 };
  for (const [block, node] of (content.content ?? []).entries()) {
    walk.block = block;
    look(node, walk);
  }
  return walk.found;
}

function look(node: JSONContent, walk: Walk): void {
  const add = (kind: Finding['kind'], text = '', forbids = false) =>
    walk.found.push({ kind, forbids, block: walk.block, text: text.trim().slice(0, 80) });
  if (node.type === 'image' && node.attrs?.decorative !== true && !String(node.attrs?.alt ?? '').trim())
    add('imageWithoutAlt', '', true);
  if (node.type === 'heading') {
    const text = textIn(node);
    const level = Number(node.attrs?.level);
    if (text.trim() === '') add('headingEmpty');
    else {
      if (level > walk.level + 1) add('headingJump', text);
      walk.level = level;
    }
  }
  if (node.type === 'table' && !node.content?.[0]?.content?.some(({ type }) => type === 'tableHeader'))
    add('tableWithoutHead', textIn(node));
  for (const { text, href } of linksIn(node)) {
    if (text.trim() === '') add('linkEmpty', href);
    else if (isVague(text)) add('linkVague', text);
  }
  for (const child of node.content ?? []) look(child, walk);
}

const VAGUE = new Set(
  'tu|tutaj|kliknij|kliknij tu|kliknij tutaj|link|odnośnik|więcej|czytaj więcej|here|click|click here|more|read more|тут|натисніть тут|більше|посилання'.split(
    '|',
  ),
);

/** A screen reader lists links by their names alone: "here" and a bare address tell nothing there. */
function isVague(text: string): boolean {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[.:!…>»→]+$/, '')
    .trim();
  return VAGUE.has(name) || /^(https?:\/\/|www\.)\S+$/.test(name);
}

function textIn(node: JSONContent): string {
  if (node.text) return node.text;
  const inner = (node.content ?? []).map(textIn);
  return inner.join(node.type === 'tableRow' || node.type === 'table' ? ' ' : '');
}
