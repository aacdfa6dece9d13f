import type { JSONContent } from '@tiptap/core';
import { toHtml } from '../../content/html.server.ts';
import { headLine, type Letter } from '../letter.ts';
import type { Picture } from '../reading/block.ts';
import { STYLE } from './style.ts';

interface Parts {
  letter: Letter;
  content: JSONContent;
  pictures: ReadonlyMap<string, Picture>;
  /** Of this site, without a slash at its end. */
  site: string;
}

/** A page that needs nothing but itself: pictures are in it, and it may neither load nor run anything. */
export function makeHtml({ letter, content, pictures, site }: Parts): string {
  const title = escapeHtml(letter.title);
  const lines = [headLine(letter), ...(letter.checksum ? [letter.checksum] : [])];
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p>${escapeHtml(letter.funding)}</p>
<h1 class="title">${title}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</header>
<main>
${selfContained(toHtml(shown(content, pictures), letter.language), pictures, site)}
</main>
</body>
</html>
`;
}

/** A picture whose file is gone is told of in words. */
function shown(node: JSONContent, pictures: Parts['pictures']): JSONContent {
  if (node.type === 'image' && !pictures.has(node.attrs?.fileId))
    return { ...node, attrs: { ...node.attrs, fileId: null } };
  return node.content ? { ...node, content: node.content.map((child) => shown(child, pictures)) } : node;
}

/** Our own addresses within the text: pictures are put in, links lead to this site. */
function selfContained(html: string, pictures: Parts['pictures'], site: string): string {
  return html
    .replace(/src="\/pliki\/([\da-f-]{36})"/g, (_all, id: string) => {
      const picture = pictures.get(id);
      const data =
        picture && `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`;
      return `src="${data ?? ''}"`;
    })
    .replaceAll('href="/', `href="${escapeHtml(site)}/`);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
