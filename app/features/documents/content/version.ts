/** Raise it with every change of nodes, marks or attributes: a tab that holds an older one is told to reload. */
export const SCHEMA_VERSION = 2;

/** The one shared fragment of a document's Y.Doc. */
export const FRAGMENT = 'default';
