export const MAX_REMARK = 4_000;
export const MAX_PROPOSAL = 4_000;
export const MAX_ANSWER = 4_000;
/** Of a passage, in characters; longer ones are remarks on the whole document. */
export const MAX_QUOTE = 4_000;
/** Threads of one document: all of them are put into the order of the text at once. */
export const MAX_THREADS = 1_000;
/** Contributions to one thread, the remark itself among them. */
export const MAX_COMMENTS = 100;
