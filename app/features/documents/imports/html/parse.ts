import { parseHTML } from 'linkedom';
import { Refusal } from '../refusal.ts';

/** Deeper pages are no documents; also, whoever walks one would run out of stack. */
const MAX_DEPTH = 200;

/** The page as a tree that nothing runs in; whole pages and pieces of one alike. */
export function parseTree(html: string): Element {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const root = document.createElement('div') as unknown as Element;
  // The library cannot hold a document type anywhere but at the top.
  root.innerHTML = html.replace(/<!doctype[^>]*>/gi, '');
  refuseDeep(root);
  return root;
}

function refuseDeep(root: Element): void {
  let [level, depth]: [Element[], number] = [[root], 0];
  while (level.length > 0) {
    if (depth++ > MAX_DEPTH) throw new Refusal('deep');
    level = level.flatMap((element) => [...element.children]);
  }
}
