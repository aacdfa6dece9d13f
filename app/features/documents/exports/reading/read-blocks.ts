import type { JSONContent } from '@tiptap/core';
import type { Block, Picture } from './block.ts';
import { readCallout } from './read-callout.ts';
import { clean, readRuns, type Speech } from './read-runs.ts';
import { readTable } from './read-table.ts';

export interface Reading extends Speech {
  /** Pictures of the document by file id, loaded beforehand. */
  pictures: ReadonlyMap<string, Picture>;
}

/** A document's blocks in the terms that all formats share. Unknown blocks give their text. */
export function readBlocks(content: JSONContent[] | undefined, reading: Reading): Block[] {
  return (content ?? []).flatMap((node) => readBlock(node, reading));
}

function readBlock(node: JSONContent, reading: Reading): Block[] {
  const { type, attrs = {}, content } = node;
  const inner = () => readBlocks(content, reading);
  switch (type) {
    case 'paragraph':
      return [{ kind: 'paragraph', runs: readRuns(content, reading) }];
    case 'heading':
      return [{ kind: 'heading', level: level(attrs.level), runs: readRuns(content, reading) }];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          kind: 'list',
          ordered: type === 'orderedList',
          start: Number.isInteger(attrs.start) ? Math.max(0, attrs.start) : 1,
          items: items(node, reading).map(({ blocks }) => blocks),
        },
      ];
    case 'taskList':
      return [{ kind: 'tasks', items: items(node, reading) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: inner() }];
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    case 'table':
      return [readTable(node, (cell) => readBlocks(cell, reading))];
    case 'image':
      return [
        {
          kind: 'image',
          picture: reading.pictures.get(attrs.fileId) ?? null,
          alt: clean(attrs.alt),
          missing:
            attrs.decorative === true ? '' : reading.t('blocks:image.missing', { alt: clean(attrs.alt) }),
          decorative: attrs.decorative === true,
        },
      ];
    default:
      return whole(readCallout(node, reading)) ?? unknown(node, reading);
  }
}

function items({ content = [] }: JSONContent, reading: Reading): { done: boolean; blocks: Block[] }[] {
  return content.map((item) => ({
    done: item.attrs?.checked === true,
    blocks: readBlocks(item.content, reading),
  }));
}

/** Nothing that people wrote is lost because a format does not know its block. */
function unknown({ content = [] }: JSONContent, reading: Reading): Block[] {
  const inline = content.some(({ type }) => type === 'text' || type === 'hardBreak');
  if (inline) return [{ kind: 'paragraph', runs: readRuns(content, reading) }];
  return readBlocks(content, reading);
}

const level = (value: unknown): 1 | 2 | 3 => (value === 1 || value === 2 ? value : 3);

const whole = (block: Block | null): Block[] | null => block && [block];
