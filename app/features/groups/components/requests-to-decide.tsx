import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { ParticipationRequest } from '../participations/queries.server.ts';

interface RequestsToDecideProps {
  requests: ParticipationRequest[];
  /** Names the group, where requests to several groups stand together. */
  withGroup?: boolean;
}

/** Institutions that ask to take part: accept in one click, decline with a reason. */
export function RequestsToDecide({ requests, withGroup = false }: RequestsToDecideProps) {
  const { t } = useTranslation('groups');
  const language = useLanguage();
  return (
    <CardList>
      {requests.map(({ participationId, institution, group, message, requestedAt, requestedBy }) => (
        <Card
          key={participationId}
          urgent
          title={institution.name}
          to={`/instytucje/${institution.id}`}
          meta={t('request.asked', { name: requestedBy ?? '', date: formatDate(requestedAt, language) })}
          actions={
            <>
              <PostButton
                tone="primary"
                action={`/uczestnictwa/${participationId}/przyjecie`}
                label={`${t('request.accept')}: ${institution.name}`}
              >
                {t('request.accept')}
              </PostButton>
              <ButtonLink
                to={`/uczestnictwa/${participationId}/odmowa`}
                aria-label={`${t('request.decline')}: ${institution.name}`}
              >
                {t('request.decline')}
              </ButtonLink>
            </>
          }
        >
          {withGroup && <p>{t('request.toGroup', { group: group.name })}</p>}
          {message && <blockquote className="quote">{message}</blockquote>}
        </Card>
      ))}
    </CardList>
  );
}
