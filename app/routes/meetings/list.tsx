import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { MeetingCard } from '#app/features/meetings/components/meeting-card.tsx';
import { MeetingFilters } from '#app/features/meetings/components/meeting-filters.tsx';
import { NoMeetings } from '#app/features/meetings/components/no-meetings.tsx';
import { ScheduleLink } from '#app/features/meetings/components/schedule-link.tsx';
import { meetingFilter } from '#app/features/meetings/filter.ts';
import { groupsFacilitatedBy } from '#app/features/meetings/policy.ts';
import { listMeetings } from '#app/features/meetings/queries.server.ts';
import { pageOf } from '#app/platform/http/params.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CardList } from '#app/ui/card-list.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

const PAGE_SIZE = 20;

export const loader = open(async ({ actor, url, t }) => {
  const filter = meetingFilter(url.searchParams, actor !== null);
  const { page, ...slice } = pageOf(url, PAGE_SIZE);
  const { meetings, total } = await listMeetings(actor, filter, slice);
  return {
    title: t('meetings:list.title'),
    signedIn: actor !== null,
    facilitated: groupsFacilitatedBy(actor),
    address: url.pathname + url.search,
    pages: Math.ceil(total / PAGE_SIZE),
    filter,
    page,
    meetings,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function MeetingsPage() {
  const { t } = useTranslation('meetings');
  const { meetings, filter, page, pages, address, signedIn, facilitated } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        signedIn && (
          <>
            <ScheduleLink groupIds={facilitated} />
            <ButtonLink to="/konto/kalendarz">{t('list.feed')}</ButtonLink>
          </>
        )
      }
    >
      <MeetingFilters filter={filter} signedIn={signedIn} />
      {meetings.length === 0 ? (
        <NoMeetings when={filter.when} />
      ) : (
        <CardList>
          {meetings.map((meeting) => (
            <MeetingCard key={meeting.id} meeting={meeting} />
          ))}
        </CardList>
      )}
      <Pagination page={page} pages={pages} url={address} />
    </Page>
  );
}
