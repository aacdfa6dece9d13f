import type { JSONContent } from '@tiptap/core';

/** Plain text: an empty line ends a paragraph, every other line ends a line. */
export function readPlain(text: string): JSONContent {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t\f\v]*\n\s*/)
    .map((paragraph) => paragraph.replace(/\s+$/, ''))
    .filter((paragraph) => paragraph.trim() !== '');
  return { type: 'doc', content: paragraphs.map(readParagraph) };
}

function readParagraph(paragraph: string): JSONContent {
  const content = paragraph
    .split('\n')
    .flatMap((line, at): JSONContent[] => [
      ...(at > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line.trim() ? [{ type: 'text', text: line.trim().replaceAll('\t', ' ') }] : []),
    ]);
  return { type: 'paragraph', content };
}
