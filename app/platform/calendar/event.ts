/** One meeting as calendars know it (RFC 5545 VEVENT). Instants are exact; texts may hold anything a person typed. */
export interface CalendarEvent {
  /** One for life. */
  uid: string;
  /** RFC 5546 2.1.4: up by one whenever time, place or status changes. */
  sequence: number;
  created: Date;
  /** When what a calendar shows last changed. Data, never the present moment: an unchanged feed stays byte for byte the same. */
  changed: Date;
  start: Date;
  end: Date;
  summary: string;
  description: string;
  location: string;
  /** Where the meeting can be joined online; left out for readers who may not know it. */
  joinUrl?: string;
  /** The page of the meeting. */
  url: string;
  cancelled: boolean;
  organizer: { name: string; email: string };
}

/** The one person a scheduling message is for. */
export interface Attendee {
  name: string;
  email: string;
  role: 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT';
  status: 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'TENTATIVE';
}
