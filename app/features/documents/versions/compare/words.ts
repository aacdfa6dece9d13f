import { diffArrays } from 'diff';

/** A run of words: in both, only in the later text, only in the earlier one. */
export interface Part {
  op: 'same' | 'add' | 'del';
  text: string;
}

const WORDS = /\s+|[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

export function tokens(text: string): string[] {
  return text.match(WORDS) ?? [];
}

/**
 * What changed from one text to another, in whole words of any script. What takes longer than `patienceMs` is one text
 * gone and one new.
 */
export function compareWords(before: string, after: string, patienceMs = 500): Part[] {
  if (before === after) return before === '' ? [] : [{ op: 'same', text: before }];
  if (patienceMs <= 0) return whole(before, after);
  const found = diffArrays(tokens(before), tokens(after), { timeout: Math.min(500, patienceMs) });
  if (!found) return whole(before, after);
  const parts = found.map(({ value, added, removed }) => ({
    op: added ? ('add' as const) : removed ? ('del' as const) : ('same' as const),
    text: value.join(''),
  }));
  return gathered(parts);
}

function whole(before: string, after: string): Part[] {
  const parts: Part[] = [
    { op: 'del', text: before },
    { op: 'add', text: after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A space between two changed words belongs to the change: phrases change as phrases, not word by word. */
function gathered(parts: Part[]): Part[] {
  const result: Part[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    const rest = endOf(removed, added);
    result.push(...whole(without(removed, rest), without(added, rest)));
    if (rest !== '') result.push({ op: 'same', text: rest });
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.op === 'del') removed += part.text;
    else if (part.op === 'add') added += part.text;
    else if (part.text.trim() === '' && removed !== '' && added !== '') {
      removed += part.text;
      added += part.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.op === 'same') last.text += part.text;
      else result.push({ ...part });
    }
  }
  flush();
  return result;
}

/** The space that both end with. */
function endOf(removed: string, added: string): string {
  const end = /\s+$/.exec(removed)?.[0] ?? '';
  return end !== '' && added.endsWith(end) ? end : '';
}

function without(text: string, end: string): string {
  return text.slice(0, text.length - end.length);
}
