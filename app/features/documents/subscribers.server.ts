import '#app/features/accounts/events.ts';
import '#app/features/groups/events.ts';
import { subscribeLive } from '#app/platform/events/subscribe.server.ts';
import { rejudge } from './sync/rejudge.server.ts';

/** Whenever somebody's rights may have changed, their open documents are judged again. */
export function registerDocumentSubscribers(): void {
  const person = ({ payload }: { payload: { personId: string } }) => rejudge({ personId: payload.personId });
  const group = ({ payload }: { payload: { groupId: string } }) => rejudge({ groupId: payload.groupId });
  subscribeLive('documents', {
    'seat.started': person,
    'seat.changed': person,
    'seat.ended': person,
    'participation.ended': group,
    'group.archived': group,
    'document.archived': group,
    'document.restored': group,
    'consultation.closed': group,
    'document.adopted': group,
    'document.unfrozen': group,
    'person.suspended': person,
    'sessions.ended': person,
    'employment.ended': person,
  });
}
