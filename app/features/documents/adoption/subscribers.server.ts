import { subscribe } from '#app/platform/events/subscribe.server.ts';
import { askForPositions } from './emails/send.server.ts';

/** Mails to the institutions that are asked for their position. */
export function registerConsultationSubscribers(): void {
  subscribe('consultations', {
    'consultation.opened': (tx, event) => askForPositions(tx, event, event.payload.consultationId, 'invite'),
    'consultation.reminded': (tx, event) =>
      askForPositions(tx, event, event.payload.consultationId, 'remind'),
  });
}
