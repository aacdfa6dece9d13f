import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { cut } from '../content/cut.ts';
import { schema } from '../content/schema.ts';

const MAX = 200;

/** What the document may be called: its first heading, else the page's own title, else the file's name. */
export function proposeTitle(content: JSONContent, pageTitle: string, fileName: string): string {
  const heading = content.content?.find((block) => block.type === 'heading' && textIn(block) !== '');
  return (heading && textIn(heading)) || oneLine(pageTitle) || oneLine(fromName(fileName)) || '';
}

/** The text without a first heading that only says the title again, which stands above the text anyway. */
export function withoutTitle(content: JSONContent, title: string): JSONContent {
  const [first, ...rest] = content.content ?? [];
  const repeats = first?.type === 'heading' && first.attrs?.level === 1 && textIn(first) === title;
  return repeats && rest.length > 0 ? { ...content, content: rest } : content;
}

function textIn(block: JSONContent): string {
  const node = Node.fromJSON(schema, block);
  return oneLine(node.textBetween(0, node.content.size, ' ', ' '));
}

function fromName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{1,10}$/, '').replaceAll('_', ' ');
}

function oneLine(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return line.length <= MAX ? line : `${cut(line, MAX - 1).trimEnd()}…`;
}
