import { headLine, type Letter } from '../letter.ts';
import type { Block } from '../reading/block.ts';
import { markdownRuns } from './runs.ts';
import { markdownTable } from './table.ts';

/** GitHub flavoured Markdown, with the letter's facts at the top. */
export function makeMarkdown(letter: Letter, blocks: Block[]): string {
  const lines = [letter.funding, headLine(letter), ...(letter.checksum ? [letter.checksum] : [])];
  const head = lines.map((line) => markdownRuns([{ text: line }])).join('  \n');
  const title = `# ${markdownRuns([{ text: letter.title }])}`;
  return `${[title, head, '---', ...blocks.map(block)].filter(Boolean).join('\n\n')}\n`;
}

function all(blocks: Block[]): string {
  return blocks.map(block).filter(Boolean).join('\n\n');
}

function block(one: Block): string {
  switch (one.kind) {
    case 'paragraph':
      return markdownRuns(one.runs);
    case 'heading':
      return `${'#'.repeat(one.level)} ${markdownRuns(one.runs).replaceAll('\\\n', ' ')}`;
    case 'list':
      return one.items
        .map((blocks, at) => item(one.ordered ? `${one.start + at}. ` : '- ', all(blocks)))
        .join('\n');
    case 'tasks':
      return one.items
        .map(({ done, blocks }) => item('* ', `[${done ? 'x' : ' '}] ${all(blocks)}`))
        .join('\n');
    case 'quote':
      return prefixed(all(one.blocks), '> ', '> ');
    case 'rule':
      return '---';
    case 'table':
      return markdownTable(one);
    case 'image':
      return one.missing ? markdownRuns([{ text: one.missing, italic: true }]) : '';
    case 'callout': {
      const first = markdownRuns([{ text: one.label, bold: true }, { text: ': ' }, ...one.runs]);
      const facts = markdownRuns([{ text: one.facts.join(' · ') }]);
      return prefixed(facts ? `${first}\\\n${facts}` : first, '> ', '> ');
    }
  }
}

const item = (bullet: string, text: string): string => prefixed(text, bullet, ' '.repeat(bullet.length));

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}
