import { describe, expect, it } from 'vitest';
import { textOf } from '#app/features/documents/content/json.ts';
import { FULL, fullExport, missingWords, wordsOf } from '../exports/full.ts';
import { read } from './reading.ts';

describe('what leaves as a file', () => {
  it.each(['docx', 'md', 'html'] as const)('comes back from %s with every word', async (format) => {
    const { content } = await read(await fullExport(format), `dokument.${format}`);
    expect(missingWords(wordsOf(FULL), textOf(content))).toEqual([]);
    const kinds = (content.content ?? []).map(({ type }) => type);
    expect(kinds).toEqual(
      expect.arrayContaining(['heading', 'paragraph', 'bulletList', 'orderedList', 'blockquote', 'table']),
    );
  });
});
