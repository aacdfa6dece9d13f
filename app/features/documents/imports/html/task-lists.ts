const BOX = /^\s*([☐☑☒])\s*/;

/** Lists whose every item begins with a box become lists of tasks. */
export function markTaskLists(root: Element): void {
  for (const list of root.querySelectorAll('ul')) {
    const items = [...list.children].filter((child) => child.localName === 'li');
    if (items.length === 0 || !items.every((item) => BOX.test(item.textContent ?? ''))) continue;
    list.setAttribute('data-type', 'taskList');
    for (const item of items) {
      const sign = takeBox(item);
      item.setAttribute('data-type', 'taskItem');
      item.setAttribute('data-checked', String(sign !== '☐'));
    }
  }
}

/** The sign at the item's beginning, which is taken away. */
function takeBox(item: Element): string {
  for (const node of textsIn(item)) {
    const text = node.textContent ?? '';
    if (text.trim() === '') continue;
    node.textContent = text.replace(BOX, '');
    return BOX.exec(text)?.[1] ?? '☐';
  }
  return '☐';
}

function textsIn(node: ChildNode): ChildNode[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textsIn);
}
