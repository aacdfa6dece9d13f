import { open } from '#app/features/accounts/guard.server.ts';
import { meetingFile } from '#app/features/meetings/feed.server.ts';
import { calendarResponse } from '#app/platform/calendar/response.server.ts';
import { param } from '#app/platform/http/params.ts';

/** One meeting, to open in a calendar program. */
export const loader = open(async ({ actor, params, request, t }) =>
  calendarResponse(request, await meetingFile(actor, param(params, 'meetingId'), t), {
    download: 'spotkanie.ics',
  }),
);
