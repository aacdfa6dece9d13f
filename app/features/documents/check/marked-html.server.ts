import type { JSONContent } from '@tiptap/core';
import { toHtml } from '../content/html.server.ts';
import type { Finding } from './findings.ts';
import { placeOf } from './place.ts';

/** The text as a page shows it, with a place to go to around every block that has a finding. */
export function markedHtml(content: JSONContent, findings: Finding[]): string {
  const marked = new Set(findings.map(({ block }) => block));
  if (marked.size === 0) return toHtml(content);
  const parts: string[] = [];
  let plain: JSONContent[] = [];
  const html = (blocks: JSONContent[]) => (blocks.length > 0 ? toHtml({ type: 'doc', content: blocks }) : '');
  for (const [at, block] of (content.content ?? []).entries()) {
    if (!marked.has(at)) {
      plain.push(block);
      continue;
    }
    parts.push(html(plain), `<div class="finding" id="${placeOf(at)}" tabindex="-1">${html([block])}</div>`);
    plain = [];
  }
  return [...parts, html(plain)].join('');
}
