import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { readLink } from '#app/platform/secrets/signed-link.server.ts';
import type { MeetingAnswer, MeetingMode } from './terms.ts';

export interface Invitation {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  mode: MeetingMode;
  venue: string;
  onlineUrl: string;
  group: { name: string };
  institution: string;
  current: { answer: MeetingAnswer | null; whoComes: string; comment: string };
}

/** What the holder of an answer link sees. Reading changes nothing: mail scanners open every link. */
export type LinkedInvitation =
  | { state: 'unknown' }
  | { state: 'cancelled' | 'over' | 'removed' | 'open'; inviteeId: string; invitation: Invitation };

export async function linkedInvitation(token: string | undefined): Promise<LinkedInvitation> {
  const inviteeId = readLink('answer', token);
  const invitee = inviteeId
    ? await db.invitee.findUnique({
        where: { id: inviteeId, person: { suspendedAt: null } },
        select: {
          id: true,
          answer: true,
          whoComes: true,
          comment: true,
          removedAt: true,
          institution: { select: { name: true } },
          meeting: {
            select: {
              id: true,
              title: true,
              startsAt: true,
              endsAt: true,
              mode: true,
              venue: true,
              onlineUrl: true,
              status: true,
              group: { select: { name: true } },
            },
          },
        },
      })
    : null;
  if (!invitee) return { state: 'unknown' };
  const { meeting, institution, answer, whoComes, comment } = invitee;
  const { status, startsAt, endsAt, ...facts } = meeting;
  const over = endsAt <= now() ? 'over' : 'open';
  const state = invitee.removedAt ? 'removed' : status === 'cancelled' ? 'cancelled' : over;
  return {
    state,
    inviteeId: invitee.id,
    invitation: {
      ...facts,
      onlineUrl: state === 'open' ? facts.onlineUrl : '',
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      institution: institution.name,
      current: { answer, whoComes, comment },
    },
  };
}
