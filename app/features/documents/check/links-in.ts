import type { JSONContent } from '@tiptap/core';

interface FoundLink {
  text: string;
  href: string;
}

/** The links of a block of text; one whose looks change halfway is one. */
export function linksIn({ content = [] }: JSONContent): FoundLink[] {
  const links: FoundLink[] = [];
  let goesOn = false;
  for (const { text = '', marks = [] } of content) {
    const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
    const last = links.at(-1);
    if (typeof href !== 'string') goesOn = false;
    else if (goesOn && last?.href === href) last.text += text;
    else goesOn = links.push({ text, href }) > 0;
  }
  return links;
}
