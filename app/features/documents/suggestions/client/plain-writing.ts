import { type Fragment, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Words written into the middle of a suggestion are nobody's suggestion: they would bear another's name. */
export function withoutForeign(transaction: Transaction): Transaction {
  const { insertion, deletion } = transaction.doc.type.schema.marks;
  if (!insertion || !deletion) return transaction;
  const count = transaction.steps.length;
  for (let index = 0; index < count; index++) {
    const step = transaction.steps[index];
    if (!(step instanceof ReplaceStep) || step.slice === Slice.empty || !isMarked(step.slice.content))
      continue;
    const after = transaction.mapping.slice(index + 1);
    const from = after.map(step.from);
    const to = after.map(step.from + step.slice.size);
    transaction.removeMark(from, to, insertion).removeMark(from, to, deletion);
  }
  return transaction;
}

function isMarked(content: Fragment): boolean {
  let found = false;
  content.descendants((node) => {
    found ||= node.marks.some(({ type }) => type.name === 'insertion' || type.name === 'deletion');
    return !found;
  });
  return found;
}
