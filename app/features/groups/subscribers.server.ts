import type { Tx } from '#app/platform/db/db.server.ts';
import { subscribe } from '#app/platform/events/subscribe.server.ts';
import type { StoredEvent } from '#app/platform/events/types.ts';
import { type MailKind, participationStory, queueParticipationMail } from './participations/mail.server.ts';

type ParticipationEvent = StoredEvent<
  | 'participation.requested'
  | 'participation.accepted'
  | 'participation.declined'
  | 'participation.withdrawn'
  | 'participation.ended'
>;

/** Mails: facilitators learn of requests and leavings, the one who asked learns of the decision. */
export function registerGroupSubscribers(): void {
  subscribe('groups: participation mails', {
    'participation.requested': (tx, event) => tellFacilitators(tx, event, 'requested'),
    'participation.withdrawn': (tx, event) => tellFacilitators(tx, event, 'withdrawn'),
    'participation.ended': (tx, event) => tellFacilitators(tx, event, 'ended'),
    'participation.accepted': (tx, event) => tellRequester(tx, event, 'accepted'),
    'participation.declined': (tx, event) => tellRequester(tx, event, 'declined'),
  });
}

async function tellFacilitators(tx: Tx, event: ParticipationEvent, kind: MailKind): Promise<void> {
  const story = await participationStory(tx, event.payload.participationId);
  if (!story) return;
  for (const { person } of story.group.seats) {
    if (person.id !== event.actorId) await queueParticipationMail(tx, kind, story, person, event.id);
  }
}

/** Whoever founded the group decided on the own request and needs no mail. */
async function tellRequester(tx: Tx, event: ParticipationEvent, kind: MailKind): Promise<void> {
  const story = await participationStory(tx, event.payload.participationId);
  const asked = story?.requestedBy;
  if (!story || !asked || asked.suspendedAt || asked.id === event.actorId) return;
  await queueParticipationMail(tx, kind, story, asked, event.id);
}
