import { isAllowedHref } from '../../content/links.ts';
import type { Loss, Tally } from '../losses.ts';
import { asLines } from './code.ts';
import { keptStyle } from './inline-style.ts';

/** Elements that go with all that is in them; null where nobody misses anything. */
const DROPPED: Record<string, Loss | null> = {
  script: 'scripts',
  iframe: 'embedded',
  frame: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  audio: 'embedded',
  video: 'embedded',
  canvas: 'embedded',
  svg: 'pictures',
  math: 'equations',
  select: 'embedded',
  textarea: 'embedded',
  button: 'embedded',
  head: null,
  title: null,
  style: null,
  template: null,
  noscript: null,
  link: null,
  meta: null,
  base: null,
  xml: null,
};
/** All other attributes are taken away: ours too, so that no page can pass for a block of ours. */
const KEPT: Record<string, string[]> = {
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
};

/** Takes from the tree whatever a document does not hold, and counts what somebody may miss. */
export function clean(element: Element, tally: Tally): void {
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 1) cleanElement(node as Element, tally);
    // Comments, also those that Word hides half a page in.
    else if (node.nodeType !== 3) element.removeChild(node);
  }
}

function cleanElement(element: Element, tally: Tally): void {
  const name = element.localName.toLowerCase();
  if (Object.hasOwn(DROPPED, name)) {
    const loss = DROPPED[name];
    if (loss) tally.add(loss, 1);
    element.remove();
    return;
  }
  const given = new Map([...element.attributes].map(({ name, value }) => [name.toLowerCase(), value]));
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  if ([...given.keys()].some((attribute) => attribute.startsWith('on'))) tally.add('scripts', 1);
  for (const attribute of KEPT[name] ?? []) {
    const value = given.get(attribute);
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  const style = keptStyle(given.get('style'));
  if (style) element.setAttribute('style', style);
  clean(element, tally);
  finish(element, name, given, tally);
}

function finish(element: Element, name: string, given: Map<string, string>, tally: Tally): void {
  if (name === 'a') link(element, given.get('href')?.trim(), tally);
  else if (name === 'img') picture(element, given.get('alt'), tally);
  else if (name === 'input') box(element, given);
  else if (/^h[4-6]$/.test(name)) lower(element, tally);
  else if (name === 'pre') code(element, tally);
  else if (name === 'code' && element.parentElement?.localName !== 'pre') tally.add('code', 1);
  else if (name === 'caption') aboveTable(element);
}

function link(element: Element, href: string | undefined, tally: Tally): void {
  const address = href?.replaceAll(' ', '%20');
  if (address && isAllowedHref(address)) {
    element.setAttribute('href', address);
    return;
  }
  if (href) tally.add(href.startsWith('#') ? 'innerLinks' : 'links', 1);
  element.replaceWith(...element.childNodes);
}

/** A picture's description stays in its place. */
function picture(element: Element, alt: string | undefined, tally: Tally): void {
  tally.add('pictures', 1);
  const words = element.ownerDocument.createElement('em');
  words.textContent = alt?.trim() ? `[${alt.trim()}]` : '';
  element.replaceWith(words);
}

/** A box to tick becomes its sign; lists of them are recognised by it. */
function box(element: Element, given: Map<string, string>): void {
  const sign = given.get('type') === 'checkbox' ? (given.has('checked') ? '☑ ' : '☐ ') : '';
  element.replaceWith(element.ownerDocument.createTextNode(sign));
}

function lower(element: Element, tally: Tally): void {
  tally.add('headings', 1);
  const heading = element.ownerDocument.createElement('h3');
  heading.append(...element.childNodes);
  element.replaceWith(heading);
}

function code(element: Element, tally: Tally): void {
  tally.add('code', 1);
  element.replaceWith(asLines(element));
}

function aboveTable(caption: Element): void {
  const paragraph = caption.ownerDocument.createElement('p');
  paragraph.append(...caption.childNodes);
  caption.closest('table')?.before(paragraph);
  caption.remove();
}
