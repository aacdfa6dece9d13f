import '#app/features/meetings/events.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { type MeetingInput, meetingForm } from '#app/features/meetings/schema.ts';
import { registerMeetingSubscribers } from '#app/features/meetings/subscribers.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { drainEvents } from '#app/platform/events/dispatch.server.ts';
import type { Cast } from '#tests/cast.ts';

/** A day of the form that lies ahead, whenever the tests run. */
export function dayAhead(days = 30): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a browser would send for a hybrid meeting. */
export function typed(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Spotkanie sieciujące',
    date: dayAhead(),
    start: '10:00',
    end: '12:00',
    mode: 'hybrid',
    venue: 'Biblioteka, Piła',
    onlineUrl: 'https://spotkanie.example/pokoj',
    description: 'Omawiamy kursy.',
    agenda: [
      { title: 'Kursy polskiego', purpose: 'decision', minutes: 30 },
      { title: 'Warsztaty', purpose: 'information' },
    ],
    ...changes,
  };
}

export function input(changes: Record<string, unknown> = {}): MeetingInput {
  return meetingForm.parse(typed(changes));
}

/** A meeting of the cast's group, with its mails in the outbox. */
export async function scheduled(cast: Cast, changes: Record<string, unknown> = {}): Promise<string> {
  const id = await scheduleMeeting(cast.facilitator, cast.groupId, input(changes));
  await deliver();
  return id;
}

/** Lets the subscribers do what they do after each event. */
export async function deliver(): Promise<void> {
  registerMeetingSubscribers();
  await drainEvents();
}

export interface SentMail {
  to: string;
  subject: string;
  text: string;
  calendar: string;
  method: string | null;
}

/** Mails that were queued since the last call with this list. */
export async function newMails(seen: Set<string>): Promise<SentMail[]> {
  const all = await db.outboxMail.findMany({ orderBy: { createdAt: 'asc' } });
  const fresh = all.filter((mail) => !seen.has(mail.id));
  for (const mail of all) seen.add(mail.id);
  return fresh.map(({ to, subject, text, calendar, method }) => ({
    to,
    subject,
    text,
    calendar: calendar ?? '',
    method,
  }));
}

/** The value of one property of a calendar object, unfolded. */
export function property(ics: string, name: string): string | undefined {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n');
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'));
  return event.find((line) => new RegExp(`^${name}[;:]`).test(line))?.replace(/^[^:]*:/, '');
}
