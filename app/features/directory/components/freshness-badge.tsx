import { useTranslation } from 'react-i18next';
import type { Freshness } from '#app/features/directory/freshness.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Badge } from '#app/ui/badge.tsx';
import { useLanguage } from '#app/ui/use-language.ts';

interface Props {
  freshness: Freshness;
  confirmedAt: string | null;
}

/** Whether and when somebody said that the record is true. */
export function FreshnessBadge({ freshness, confirmedAt }: Props) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const date = confirmedAt ? formatDate(confirmedAt, language) : '';
  return (
    <Badge tone={freshness === 'confirmed' ? 'good' : 'warn'}>{t(`badge.${freshness}`, { date })}</Badge>
  );
}
