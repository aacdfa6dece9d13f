import type { JSONContent } from '@tiptap/core';
import { Fragment, Node } from '@tiptap/pm/model';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { allowedAttributes } from './allowed.ts';
import { isAllowedHref } from './links.ts';
import { schema } from './schema.ts';
import { areSuggestionAttrs, isSuggestionMark } from './suggestion-marks.ts';
import { FRAGMENT } from './version.ts';

export const EMPTY: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The document as ProseMirror JSON. What concurrent changes left broken is left out, as editors do. */
export function readDoc(doc: Y.Doc): JSONContent {
  return fitToSchema(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(FRAGMENT)) as JSONContent);
}

/** The nearest content that the schema allows: unknown and misplaced parts are left out. */
export function fitToSchema(content: JSONContent): JSONContent {
  const children = fitChildren(content.content, schema.topNodeType.name);
  const doc = schema.topNodeType.createAndFill(null, Fragment.fromArray(children));
  return (doc?.toJSON() as JSONContent | undefined) ?? EMPTY;
}

/** Whether the content is a document of the schema as it stands. */
export function isValid(content: JSONContent): boolean {
  try {
    Node.fromJSON(schema, content).check();
    return true;
  } catch {
    return false;
  }
}

/** Plain text, one block a line; a picture is its description, a file its name. */
export function textOf(content: JSONContent): string {
  const doc = Node.fromJSON(schema, content);
  return doc.textBetween(0, doc.content.size, '\n', leafText);
}

function leafText({ type, attrs }: Node): string {
  if (type.name === 'image') return String(attrs.alt);
  if (type.name === 'attachment') return String(attrs.name);
  return String(attrs.title ?? ' ');
}

function fitChildren(children: JSONContent[] | undefined, parent: string): Node[] {
  const type = schema.nodes[parent];
  if (!type) return [];
  const kept: Node[] = [];
  for (const child of children ?? []) {
    const node = child.type === 'text' ? fitText(child) : fitNode(child);
    if (node && type.contentMatch.matchFragment(Fragment.fromArray([...kept, node]))) kept.push(node);
  }
  return kept;
}

function fitNode(content: JSONContent): Node | null {
  const type = content.type === undefined ? undefined : schema.nodes[content.type];
  if (!type) return null;
  const node = type.createAndFill(
    allowedAttributes(type.name, content.attrs ?? {}),
    Fragment.fromArray(fitChildren(content.content, type.name)),
  );
  return node;
}

function fitText(content: JSONContent): Node | null {
  if (!content.text) return null;
  const marks = (content.marks ?? []).flatMap(({ type, attrs }) => {
    const mark = schema.marks[type];
    if (!mark || (type === 'link' && !isAllowedHref(attrs?.href))) return [];
    if (isSuggestionMark(type) && !areSuggestionAttrs(attrs ?? {})) return [];
    return [mark.create(attrs)];
  });
  return schema.text(content.text, marks);
}
