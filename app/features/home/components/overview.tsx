import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { CardList } from '../../../ui/card-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { OutcomeSection } from '../../documents/outcomes/components/outcome-section.tsx';
import type { ShownOutcome } from '../../documents/outcomes/queries.server.ts';
import { MeetingCard } from '../../meetings/components/meeting-card.tsx';
import type { MeetingSummary } from '../../meetings/queries.server.ts';
import { type Awaiting, AwaitingSection } from './awaiting.tsx';
import { DocumentCards } from './document-cards.tsx';

interface OverviewProps extends Awaiting {
  meetings: MeetingSummary[];
  tasks: ShownOutcome[];
  drafts: { id: string; title: string; changedAt: string; group: { name: string } }[];
  language: Language;
}

/** The home of somebody signed in: what waits, what comes, what is being written. */
export function Overview({ meetings, drafts, tasks, language, ...awaiting }: OverviewProps) {
  const { t } = useTranslation('home');
  const cards = drafts.map(({ id, title, changedAt, group }) => ({
    id,
    to: `/dokumenty/${id}`,
    title,
    meta: t('in.changed', { group: group.name, date: formatDate(changedAt, language) }),
  }));
  return (
    <Page title={t('in.title')}>
      <AwaitingSection {...awaiting} language={language} />
      <OutcomeSection of="own" outcomes={tasks} here="/" />
      <Section
        title={t('in.meetings')}
        actions={<ButtonLink to="/spotkania">{t('in.allMeetings')}</ButtonLink>}
      >
        {meetings.length === 0 ? (
          <EmptyState title={t('in.noMeetings')} text={t('in.noMeetingsText')} />
        ) : (
          <CardList>
            {meetings.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} />
            ))}
          </CardList>
        )}
      </Section>
      <Section title={t('in.drafts')} actions={<ButtonLink to="/dokumenty">{t('in.allDrafts')}</ButtonLink>}>
        <DocumentCards cards={cards} empty={{ title: t('in.noDrafts'), text: t('in.noDraftsText') }} />
      </Section>
    </Page>
  );
}
