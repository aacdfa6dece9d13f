import type { JSONContent } from '@tiptap/core';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import { extensions } from './extensions.ts';
import { fitToSchema } from './json.ts';

/** HTML of a document for pages without a script, for publications and mails. Never trusts its input: refits it. */
export function toHtml(content: JSONContent): string {
  return renderToHTMLString({ extensions, content: fitToSchema(content) });
}
