import { open } from '#app/features/accounts/guard.server.ts';
import { personalFeed } from '#app/features/meetings/feed.server.ts';
import { limitFeeds } from '#app/features/meetings/limits.server.ts';
import { calendarResponse } from '#app/platform/calendar/response.server.ts';

/** A person's meetings, for calendar programs that subscribe. The token in the address is the key. */
export const loader = open(async ({ params, request, address }) => {
  const token = params.token ?? '';
  await limitFeeds(address, token);
  return calendarResponse(request, await personalFeed(token));
});
