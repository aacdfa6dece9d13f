import { mergeAttributes } from '@tiptap/core';
import { Link } from '@tiptap/extension-link';
import { OrderedList, TaskItem } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { isAllowedHref } from './links.ts';

export const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
  renderHTML({ HTMLAttributes }) {
    const href = isAllowedHref(HTMLAttributes.href) ? { href: HTMLAttributes.href } : {};
    return ['a', { ...href, rel: 'noopener noreferrer nofollow' }, 0];
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isAllowedHref(url),
});

export const PlainOrderedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Number.parseInt(element.getAttribute('start') ?? '1', 10) || 1,
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    };
  },
});

/** In HTML a character stands for the box: a form control without a label would tell a screen reader nothing. */
export const ReadableTaskItem = TaskItem.extend({
  renderHTML({ node, HTMLAttributes }) {
    return [
      'li',
      mergeAttributes(HTMLAttributes, { 'data-type': 'taskItem' }),
      ['span', { class: 'task-box' }, node.attrs.checked ? '☑' : '☐'],
      ['div', 0],
    ];
  },
}).configure({ nested: true });

/** No widths and no inline styles: the page's content policy blocks them. */
export const PlainTable = Table.extend({
  renderHTML() {
    return ['table', ['tbody', 0]];
  },
}).configure({ resizable: false });

export const PlainCell = TableCell.extend({
  addAttributes() {
    return { colspan: { default: 1 }, rowspan: { default: 1 } };
  },
  renderHTML({ HTMLAttributes }) {
    return ['td', spans(HTMLAttributes), 0];
  },
});

export const PlainHeader = TableHeader.extend({
  addAttributes() {
    return { colspan: { default: 1 }, rowspan: { default: 1 } };
  },
  renderHTML({ HTMLAttributes }) {
    return ['th', { scope: 'col', ...spans(HTMLAttributes) }, 0];
  },
});

function spans({ colspan, rowspan }: Record<string, unknown>): Record<string, unknown> {
  return { ...(colspan === 1 ? {} : { colspan }), ...(rowspan === 1 ? {} : { rowspan }) };
}
