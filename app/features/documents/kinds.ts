export const DOCUMENT_KINDS = ['note', 'solution', 'letter'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who may read a publication: the group's seats, everybody signed in, everybody. */
export const AUDIENCES = ['group', 'network', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];
