import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string';
import { type Language, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';
import { translator } from '#app/platform/i18n/translator.server.ts';
import { withoutSuggestions } from '../suggestions/list.ts';
import { blockHtml } from './block-html.server.ts';
import { extensions } from './extensions.ts';
import { fitToSchema } from './json.ts';

/** A wide table scrolls in its own box, which the keyboard must reach. Tags in the text are escaped, so these are ours. */
const TABLE_START = '<div class="table-scroll" tabindex="0"><table>';

/**
 * HTML of a document for pages without a script, for publications and mails. Never trusts its input: refits it.
 * Open suggestions are left out. The words around blocks are Polish, the groups' common language, unless the reader's is given.
 */
export function toHtml(content: JSONContent, language: Language = SOURCE_LANGUAGE): string {
  const nodeMapping = Object.fromEntries(
    Object.entries(blockHtml).map(([name, html]) => [
      name,
      ({ node, children }: { node: Node; children?: string | string[] }) =>
        html(node.attrs, [children ?? ''].flat().join(''), { t: translator(language), language }),
    ]),
  );
  const html = renderToHTMLString({
    extensions,
    content: withoutSuggestions(fitToSchema(content)),
    options: { nodeMapping },
  });
  return html.replaceAll('<table>', TABLE_START).replaceAll('</table>', '</table></div>');
}
