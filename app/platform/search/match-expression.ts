interface AskedWord {
  exact: string;
  loose: string[];
  prefix: boolean;
}

/** Names of the FTS5 columns that hold whole words and those that hold their stems. */
export interface Columns {
  exact: readonly string[];
  loose: readonly string[];
}

/**
 * The FTS5 expression of a query: any form of a word, and all words.
 * Every key stands in quotes, so nothing typed can be an operator.
 */
export function matchExpression(words: AskedWord[], columns: Columns): string {
  return words.map((word) => `(${anyForm(word, columns)})`).join(' AND ');
}

function anyForm(word: AskedWord, columns: Columns): string {
  const exact = word.prefix ? [quoted(word.exact), `${quoted(word.exact)} *`] : [quoted(word.exact)];
  return `${within(columns.exact, exact)} OR ${within(columns.loose, word.loose.map(quoted))}`;
}

function within(columns: readonly string[], keys: string[]): string {
  return `{${columns.join(' ')}} : (${keys.join(' OR ')})`;
}

function quoted(key: string): string {
  return `"${key.replaceAll('"', '""')}"`;
}
