import { isBreak, type Run, type TextRun } from '../reading/block.ts';

export function markdownRuns(runs: Run[]): string {
  const text = runs.map((run) => (isBreak(run) ? '\\\n' : oneRun(run))).join('');
  return text.split('\n').map(lineStart).join('\n');
}

function oneRun({ text, bold, italic, underline, strike, href }: TextRun): string {
  // Marks may not touch spaces: they are moved outside.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  let written = escapeMarkdown(core);
  // Markdown has no sign for it; GitHub's and ours take the tag.
  if (underline) written = `<u>${written}</u>`;
  if (strike) written = `~~${written}~~`;
  if (italic) written = `*${written}*`;
  if (bold) written = `**${written}**`;
  if (href) written = `[${written}](<${href.replaceAll('<', '%3C').replaceAll('>', '%3E')}>)`;
  return before + written + after;
}

/** Whatever could mean something to Markdown or HTML within a line. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&#]/g, '\\$&').replaceAll('\n', ' ');
}

/** What would begin a list, a heading or a rule at the start of a line. */
function lineStart(line: string): string {
  return line.replace(/^(\s*)([-+=])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}
