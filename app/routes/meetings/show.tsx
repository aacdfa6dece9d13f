import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { OutcomeSection } from '#app/features/documents/outcomes/components/outcome-section.tsx';
import { outcomesOfMeeting } from '#app/features/documents/outcomes/queries.server.ts';
import { AgendaList } from '#app/features/meetings/components/agenda-list.tsx';
import { CancelledNote } from '#app/features/meetings/components/cancelled-note.tsx';
import { MeetingActions } from '#app/features/meetings/components/meeting-actions.tsx';
import { MeetingBadges } from '#app/features/meetings/components/meeting-badges.tsx';
import { MeetingFacts } from '#app/features/meetings/components/meeting-facts.tsx';
import { MyAnswer } from '#app/features/meetings/components/my-answer.tsx';
import { NoteSection } from '#app/features/meetings/components/note-section.tsx';
import { WhoComes } from '#app/features/meetings/components/who-comes.tsx';
import { meetingPage } from '#app/features/meetings/meeting-page.server.ts';
import { param } from '#app/platform/http/params.ts';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params }) => {
  const meeting = await meetingPage(actor, param(params, 'meetingId'));
  return { meeting, outcomes: await outcomesOfMeeting(actor, meeting.id) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.meeting.title);

export default function MeetingPage() {
  const { t } = useTranslation('meetings');
  const { meeting, outcomes } = useLoaderData<typeof loader>();
  const { details } = meeting;
  return (
    <Page
      title={meeting.title}
      back={{ to: '/spotkania', label: t('page.back') }}
      badges={<MeetingBadges meeting={meeting} />}
      actions={<MeetingActions meeting={meeting} />}
    >
      {meeting.status === 'cancelled' && <CancelledNote reason={meeting.cancelReason} />}
      <MyAnswer meeting={meeting} />
      <Section title={t('page.facts')}>
        <MeetingFacts meeting={{ ...meeting, onlineUrl: details?.onlineUrl }} />
        {meeting.description && <p className="whitespace-pre-line">{meeting.description}</p>}
      </Section>
      <Section title={t('agenda.title')}>
        <AgendaList items={meeting.agenda} />
      </Section>
      <NoteSection meeting={meeting} />
      <OutcomeSection of="ofMeeting" outcomes={outcomes} here={`/spotkania/${meeting.id}`} />
      {details ? (
        <Section title={t('page.whoComes')} id="kto-bedzie">
          <WhoComes mode={meeting.mode} institutions={details.institutions} counts={details.counts} />
        </Section>
      ) : (
        <p className="note">{t('page.membersOnly')}</p>
      )}
    </Page>
  );
}
