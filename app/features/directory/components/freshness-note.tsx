import { useTranslation } from 'react-i18next';
import type { ServicePage } from '#app/features/directory/queries.server.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Section } from '#app/ui/page.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import { useLanguage } from '#app/ui/use-language.ts';

/** Can this be trusted? With the button for those who may answer that. */
export function FreshnessNote({ service, mayConfirm }: { service: ServicePage; mayConfirm: boolean }) {
  const { t } = useTranslation('directory');
  const { id, freshness, changedAt } = service;
  return (
    <Section title={t('freshness.title')}>
      <div className={freshness === 'confirmed' ? 'note' : 'note note-urgent'}>
        <p>{useSentence(service)}</p>
        {mayConfirm && (
          <div className="mt-3 grid justify-items-start gap-2">
            <PostButton
              action={`/katalog/${id}/potwierdzenie`}
              values={{ changedAt }}
              tone={freshness === 'confirmed' ? 'quiet' : 'primary'}
              stay
            >
              {t('freshness.confirm')}
            </PostButton>
            <p className="field-hint">{t('freshness.confirmHint')}</p>
          </div>
        )}
      </div>
    </Section>
  );
}

function useSentence({ freshness, changedAt, confirmedAt, confirmedBy }: ServicePage): string {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const date = confirmedAt ? formatDate(confirmedAt, language) : '';
  if (freshness === 'changed')
    return t('freshness.changed', { date, changed: formatDate(changedAt, language) });
  if (freshness !== 'confirmed') return t(`freshness.${freshness}`, { date });
  const who = [confirmedBy?.person, confirmedBy?.institution].filter(Boolean).join(', ');
  return who ? t('freshness.confirmed', { date, who }) : t('freshness.confirmedNobody', { date });
}
