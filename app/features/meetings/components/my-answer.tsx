import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';
import type { MeetingPage } from '../meeting-page.server.ts';
import { AnswerForm } from './answer-form.tsx';

/** The signed-in person's own answer, while it can be given. */
export function MyAnswer({ meeting }: { meeting: MeetingPage }) {
  const { t } = useTranslation('meetings');
  if (!meeting.mine || !meeting.canAnswer) return null;
  const { answer } = meeting.mine;
  const form = (
    <AnswerForm mode={meeting.mode} current={meeting.mine} action={`/spotkania/${meeting.id}/odpowiedz`} />
  );
  if (!answer) {
    return (
      <Section title={t('reply.mineTitle')} lead={t('reply.change')}>
        {form}
      </Section>
    );
  }
  return (
    <Section title={t('reply.mineTitle')} lead={t('reply.current', { answer: t(`answer.${answer}`) })}>
      <details key={answer}>
        <summary className={buttonClass({ small: true })}>{t('reply.changeMine')}</summary>
        <div className="mt-4">{form}</div>
      </details>
    </Section>
  );
}
