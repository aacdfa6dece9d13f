import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { makeFeedLink } from '#app/features/meetings/commands/make-feed-link.server.ts';
import { FeedLink } from '#app/features/meetings/components/feed-link.tsx';
import { hasFeed } from '#app/features/meetings/feed.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, t }) => ({
  title: t('meetings:feed.title'),
  exists: await hasFeed(actor),
}));

/** Answers with a page, not a redirect: the address is shown once and kept nowhere. */
export const action = guarded(async ({ actor }) =>
  json({ address: await makeFeedLink(actor) }, { headers: { 'Cache-Control': 'no-store' } }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function FeedLinkPage() {
  const { t } = useTranslation('meetings');
  const { exists } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  return (
    <Page
      title={t('feed.title')}
      lead={t('feed.lead')}
      back={{ to: '/spotkania', label: t('feed.back') }}
      width="narrow"
    >
      <FeedLink exists={exists} address={made?.address} />
    </Page>
  );
}
