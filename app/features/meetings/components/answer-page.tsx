import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import type { Invitation } from '../answering.server.ts';
import type { MeetingAnswer } from '../terms.ts';
import { AnswerForm } from './answer-form.tsx';
import { MeetingFacts } from './meeting-facts.tsx';

interface AnswerPageProps {
  invitation: Invitation;
  chosen?: MeetingAnswer | undefined;
  reply?: FormReply | undefined;
}

/** Where a mailed link leads: the meeting in short, and the answer. */
export function AnswerPage({ invitation, chosen, reply }: AnswerPageProps) {
  const { t } = useTranslation('meetings');
  const { current } = invitation;
  return (
    <Page title={t('reply.title')} lead={invitation.title} width="narrow">
      <MeetingFacts meeting={invitation} />
      <Section
        title={t('reply.for', { institution: invitation.institution })}
        lead={
          current.answer ? t('reply.current', { answer: t(`answer.${current.answer}`) }) : t('reply.change')
        }
      >
        {current.answer && (
          <div className="actions">
            <ButtonLink to={`/logowanie?dalej=/spotkania/${invitation.id}`}>
              {t('reply.seeMeeting')}
            </ButtonLink>
          </div>
        )}
        <AnswerForm mode={invitation.mode} current={current} chosen={chosen} reply={reply} />
      </Section>
    </Page>
  );
}

interface AnswerUnavailableProps {
  state: 'unknown' | 'cancelled' | 'over' | 'removed';
  meeting: string | null;
}

/** Why a link takes no answer, and what to do instead. */
export function AnswerUnavailable({ state, meeting }: AnswerUnavailableProps) {
  const { t } = useTranslation('meetings');
  return (
    <Page title={t(`reply.${state}Title`)} lead={meeting} width="narrow">
      <p>{t(`reply.${state}Text`)}</p>
      <div className="actions">
        <ButtonLink to="/logowanie?dalej=/spotkania" tone="primary">
          {t('reply.signIn')}
        </ButtonLink>
        <ButtonLink to="/spotkania">{t('reply.toMeetings')}</ButtonLink>
      </div>
    </Page>
  );
}
