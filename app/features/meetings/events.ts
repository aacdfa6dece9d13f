import type { MeetingAnswer } from './terms.ts';

interface MeetingPayload {
  meetingId: string;
  groupId: string;
}

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'meeting.scheduled': MeetingPayload & { startsAt: string };
    'meeting.changed': MeetingPayload & {
      sequence: number;
      changed: string[];
      /** Calendars of the invited must hear of it. */
      calendar: boolean;
      /** Another time asks everybody anew. */
      answersReset: boolean;
    };
    'meeting.cancelled': MeetingPayload & { sequence: number };
    'meeting.answered': MeetingPayload & {
      inviteeId: string;
      personId: string;
      institutionId: string;
      answer: MeetingAnswer;
      via: 'link' | 'page';
    };
    'note.opened': MeetingPayload & { documentId: string };
    'feed.renewed': { personId: string };
  }
}
