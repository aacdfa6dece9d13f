import { registerAccountSubscribers } from './features/accounts/subscribers.server.ts';
import { registerDirectorySubscribers } from './features/directory/subscribers.server.ts';
import { registerDocumentSockets } from './features/documents/sockets.server.ts';
import { registerDocumentSubscribers } from './features/documents/subscribers.server.ts';
import { flushDocuments } from './features/documents/sync/shutdown.server.ts';
import { registerGroupSubscribers } from './features/groups/subscribers.server.ts';
import { registerMeetingSubscribers } from './features/meetings/subscribers.server.ts';

/** What each feature does after an event and with a socket; called once, before the first request. */
export const registrations: (() => void)[] = [
  registerAccountSubscribers,
  registerGroupSubscribers,
  registerDirectorySubscribers,
  registerDocumentSubscribers,
  registerDocumentSockets,
  registerMeetingSubscribers,
];

/** What must be on disk before the process may end; each says whether everything is saved. */
export const flushers: (() => Promise<boolean>)[] = [flushDocuments];
