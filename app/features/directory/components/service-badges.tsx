import { useTranslation } from 'react-i18next';
import { Badge } from '#app/ui/badge.tsx';

interface Props {
  free: boolean;
  status: string;
  levelFrom?: string | null;
  levelTo?: string | null;
  sample: boolean;
}

/** What one wants to know of a service at a glance. */
export function ServiceBadges({ free, status, levelFrom, levelTo, sample }: Props) {
  const { t } = useTranslation('directory');
  return (
    <>
      {status === 'temporarily_closed' && <Badge tone="warn">{t('status.temporarily_closed')}</Badge>}
      {status === 'inactive' && <Badge tone="warn">{t('status.inactive')}</Badge>}
      <Badge>{t(free ? 'badge.free' : 'badge.paid')}</Badge>
      {levelFrom && <Badge>{t('badge.level', { level: levelRange(levelFrom, levelTo) })}</Badge>}
      {sample && <Badge tone="info">{t('badge.sample')}</Badge>}
    </>
  );
}

/** A1, or A1–B2. */
export function levelRange(from: string, to?: string | null): string {
  return to && to !== from ? `${from}–${to}` : from;
}
