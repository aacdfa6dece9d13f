import { expect, it } from 'vitest';
import { disposition } from '#app/features/documents/exports/answer.server.ts';
import { safeName } from '#app/features/documents/files/file-name.ts';
import { documentSchema } from '#app/features/documents/schema.ts';

it('a long title with a sign of two units at the cut still names a file', () => {
  const title = `${'a'.repeat(119)}🎉 dyżury`;
  expect(disposition(title, 'pdf')).toContain(`filename="${'a'.repeat(119)}.pdf"`);
  expect(safeName(`${title}.pdf`, 'pdf', 'plik')).toBe(`${'a'.repeat(119)}.pdf`);
});

it.each([
  ['Dyżury\u000bw bibliotece', 'Dyżury w bibliotece'],
  ['Dyżury\u2028w\u0000bibliotece ', 'Dyżury w bibliotece'],
])('a title keeps its words and loses signs that no file can hold: %j', (typed, title) => {
  expect(documentSchema.parse({ title: typed })).toEqual({ title });
});

it.each(['', ' ', '\u000b'])('a title of nothing is none: %j', (typed) => {
  expect(documentSchema.safeParse({ title: typed }).error?.issues[0]?.message).toBe(
    'documents:error.titleMissing',
  );
});
