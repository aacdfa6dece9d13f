/** What a refused form gets back: messages as catalogue keys by field ('' is the whole form), and what was typed. */
export interface FormReply {
  errors: Record<string, { key: string; values?: Record<string, string | number> }[]>;
  values: Record<string, string | string[]>;
}
