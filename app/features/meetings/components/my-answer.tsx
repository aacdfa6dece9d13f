import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/page.tsx';
import type { MeetingPage } from '../meeting-page.server.ts';
import { AnswerForm } from './answer-form.tsx';

/** The signed-in person's own answer, while it can be given. */
export function MyAnswer({ meeting }: { meeting: MeetingPage }) {
  const { t } = useTranslation('meetings');
  if (!meeting.mine || !meeting.canAnswer) return null;
  const { answer } = meeting.mine;
  return (
    <Section
      title={t('reply.mineTitle')}
      lead={answer ? t('reply.current', { answer: t(`answer.${answer}`) }) : t('reply.change')}
    >
      <AnswerForm mode={meeting.mode} current={meeting.mine} action={`/spotkania/${meeting.id}/odpowiedz`} />
    </Section>
  );
}
