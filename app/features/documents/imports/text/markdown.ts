import { MarkdownManager } from '@tiptap/markdown';

const manager = new MarkdownManager();

/** GitHub flavoured Markdown as HTML, which is still to be cleaned: whatever HTML stands in the text stands there too. */
export function markdownToHtml(text: string): string {
  return manager.instance.parse(withoutHead(text), { gfm: true, async: false }) as string;
}

/** Facts for programs that some tools write above a text. */
function withoutHead(text: string): string {
  return text.replace(/^---\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|- .*\r?\n)+---\r?\n/, '');
}
