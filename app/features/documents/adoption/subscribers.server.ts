import { subscribe } from '#app/platform/events/subscribe.server.ts';
import { tellResult } from './emails/result.server.ts';
import { askForPositions } from './emails/send.server.ts';

/** Mails to the institutions that are asked for their position: the request, the reminder and the result. */
export function registerConsultationSubscribers(): void {
  subscribe('consultations', {
    'consultation.opened': (tx, event) => askForPositions(tx, event, event.payload.consultationId, 'invite'),
    'consultation.reminded': (tx, event) =>
      askForPositions(tx, event, event.payload.consultationId, 'remind'),
    'consultation.closed': (tx, event) => tellResult(tx, event, event.payload.consultationId),
  });
}
