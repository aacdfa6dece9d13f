import { registerAccountSubscribers } from './features/accounts/subscribers.server.ts';
import { liveServices } from './features/directory/live-service.server.ts';
import { registerDirectorySubscribers } from './features/directory/subscribers.server.ts';
import { registerConsultationSubscribers } from './features/documents/adoption/subscribers.server.ts';
import { provideBlockSources } from './features/documents/blocks/sources.server.ts';
import { registerCommentSubscribers } from './features/documents/comments/subscribers.server.ts';
import { registerDocumentSockets } from './features/documents/sockets.server.ts';
import { registerDocumentSubscribers } from './features/documents/subscribers.server.ts';
import { flushDocuments } from './features/documents/sync/shutdown.server.ts';
import { registerGroupSubscribers } from './features/groups/subscribers.server.ts';
import { meetingsById } from './features/meetings/queries.server.ts';
import { registerMeetingSubscribers } from './features/meetings/subscribers.server.ts';

/** What blocks in a text may name, from the features that documents do not know. */
function provideSources(): void {
  provideBlockSources({ services: liveServices, meetings: meetingsById });
}

/** What each feature does after an event and with a socket; called once, before the first request. */
export const registrations: (() => void)[] = [
  provideSources,
  registerAccountSubscribers,
  registerGroupSubscribers,
  registerDirectorySubscribers,
  registerDocumentSubscribers,
  registerCommentSubscribers,
  registerConsultationSubscribers,
  registerDocumentSockets,
  registerMeetingSubscribers,
];

/** What must be on disk before the process may end; each says whether everything is saved. */
export const flushers: (() => Promise<boolean>)[] = [flushDocuments];
