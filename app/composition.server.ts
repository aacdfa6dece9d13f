/** What each feature does after an event; called once, before the first request. */
export const subscribers: (() => void)[] = [];

/** What must be on disk before the process may end; each says whether everything is saved. */
export const flushers: (() => Promise<boolean>)[] = [];
