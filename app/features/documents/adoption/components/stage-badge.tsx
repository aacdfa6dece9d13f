import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import type { DocumentCard } from '../../queries.server.ts';

/** How far a document has come, where it is more than written or published. */
export function StageBadge({ progress }: Pick<DocumentCard, 'progress'>) {
  const { t, i18n } = useTranslation('documents');
  const { stage, deadline, adoption } = progress;
  const date = deadline && formatDate(deadline, i18n.language as Language);
  return (
    <>
      {adoption !== null && <Badge tone="good">{t('stage.adopted', { number: adoption })}</Badge>}
      {stage === 'consultation' && <Badge tone="warn">{t('stage.consultation', { date })}</Badge>}
      {stage === 'withdrawn' && <Badge tone="warn">{t('stage.withdrawn')}</Badge>}
    </>
  );
}
