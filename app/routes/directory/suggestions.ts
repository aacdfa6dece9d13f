import { json } from '@remix-run/node';
import { open } from '#app/features/accounts/guard.server.ts';
import { servicesByWords } from '#app/features/directory/live-service.server.ts';
import type { ServiceChoice } from '#app/features/documents/blocks/choices.ts';

/** The first services that answer a few words, to choose one from. */
export const loader = open(async ({ url, language }) =>
  json<{ services: ServiceChoice[] }>({
    services: await servicesByWords((url.searchParams.get('q') ?? '').slice(0, 200), language),
  }),
);
