import { useTranslation } from 'react-i18next';

export function CancelledNote({ reason }: { reason: string }) {
  const { t } = useTranslation('meetings');
  return (
    <div className="note note-urgent">
      <p>
        <strong>{t('page.cancelledTitle')}</strong>
      </p>
      {reason && <p>{t('page.cancelledReason', { reason })}</p>}
    </div>
  );
}
