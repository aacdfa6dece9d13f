import type { JSONContent } from '@tiptap/core';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import { extensions } from './extensions.ts';
import { fitToSchema } from './json.ts';

/** A wide table scrolls in its own box, which the keyboard must reach. Tags in the text are escaped, so these are ours. */
const TABLE_START = '<div class="table-scroll" tabindex="0"><table>';

/** HTML of a document for pages without a script, for publications and mails. Never trusts its input: refits it. */
export function toHtml(content: JSONContent): string {
  const html = renderToHTMLString({ extensions, content: fitToSchema(content) });
  return html.replaceAll('<table>', TABLE_START).replaceAll('</table>', '</table></div>');
}
