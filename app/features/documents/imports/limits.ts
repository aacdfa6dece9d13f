/** The largest file that is read, in bytes. */
export const MAX_IMPORT_BYTES = 10_000_000;
/** A body up to here still gets an answer at its form. */
export const MAX_IMPORT_BODY = 20_000_000;
/** What all parts of a DOCX that are read may hold together, once they are unpacked. */
export const MAX_UNPACKED_BYTES = 50_000_000;
export const MAX_PARTS = 5_000;
/** About two hundred pages: as much as can be written together in comfort. */
export const MAX_CHARACTERS = 400_000;
/** The new document's log, in bytes; half of what a document may grow to. */
export const MAX_STATE_BYTES = 3_000_000;
/** How deep blocks may stand in each other. */
export const MAX_LEVELS = 60;

export const IMPORT_ENDINGS = ['docx', 'md', 'markdown', 'txt', 'html', 'htm'] as const;
