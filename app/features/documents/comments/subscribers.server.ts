import '../events.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe, subscribeLive } from '#app/platform/events/subscribe.server.ts';
import { documentServer } from '../sync/engine.server.ts';
import { sendMention } from './emails/mention.server.ts';

interface Spoken {
  payload: { commentId: string; mentioned: string[] };
}

/** Tells by mail who was mentioned, and every open window that there is something new to read. */
export function registerCommentSubscribers(): void {
  const tell = async (tx: Tx, { payload: { commentId, mentioned } }: Spoken) => {
    for (const personId of mentioned) await sendMention(tx, commentId, personId);
  };
  subscribe('comments', { 'remark.posted': tell, 'remark.answered': tell, 'remark.edited': tell });

  const refresh = ({ payload: { documentId } }: { payload: { documentId: string } }) => {
    documentServer()?.to(`document:${documentId}`).emit('document:comments', { documentId });
  };
  subscribeLive('comments', {
    'remark.posted': refresh,
    'remark.answered': refresh,
    'remark.edited': refresh,
    'remark.withdrawn': refresh,
    'remark.resolved': refresh,
    'remark.reopened': refresh,
    'remark.accepted': refresh,
  });
}
