import { json } from '@remix-run/node';
import { open } from '#app/features/accounts/guard.server.ts';
import { liveServices } from '#app/features/directory/live-service.server.ts';
import type { LiveService } from '#app/features/documents/blocks/choices.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { param } from '#app/platform/http/params.ts';

/** A service as it stands now, for the card that stands for it in a document. */
export const loader = open(async ({ params }) => {
  const serviceId = param(params, 'serviceId');
  const live = (await liveServices([serviceId])).get(serviceId);
  if (!live) throw new AppError('not_found');
  return json<LiveService>(live);
});
