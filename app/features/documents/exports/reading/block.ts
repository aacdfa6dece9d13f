/** A stretch of text with its looks; `break` is a line break within a paragraph. */
export interface TextRun {
  text: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  /** An address that was checked. */
  href?: string;
}
export type Run = TextRun | { break: true };

export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg';
  /** Pixels. */
  width: number;
  height: number;
}

export interface Cell {
  header: boolean;
  colspan: number;
  rowspan: number;
  blocks: Block[];
}

export interface TableBlock {
  kind: 'table';
  /** How many rows at the top are heads of columns. */
  headRows: number;
  columns: number;
  /** Only what starts in a row; what reaches in from above is not repeated. */
  rows: Cell[][];
}

/** One block of a document, in the terms that all written formats share. Words in it are in the document's language. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'tasks'; items: { done: boolean; blocks: Block[] }[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'rule' }
  | TableBlock
  /** `picture` is null when the file is not there any more: then the words `missing` stand in its place. */
  | { kind: 'image'; picture: Picture | null; alt: string; missing: string; decorative: boolean }
  /** A decision, a task, a question, a service, an attachment: what it is, its text, and facts about it. */
  | { kind: 'callout'; label: string; runs: Run[]; facts: string[] };

export const isBreak = (run: Run): run is { break: true } => 'break' in run;

export const plain = (runs: Run[]): string => runs.map((run) => (isBreak(run) ? '\n' : run.text)).join('');
