import { useLocation } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/hydrated.ts';

export interface ToastMessage {
  message: string;
}

/** Says that the last act is done. Stays until the next page or until it is closed, never on a timer. */
export function ToastRegion({ toast }: { toast: ToastMessage | null }) {
  const { t } = useTranslation('ui');
  const { key } = useLocation();
  const hydrated = useHydrated();
  const [shown, setShown] = useState({ toast, key });
  const [closed, setClosed] = useState<ToastMessage | null>(null);
  if (shown.toast !== toast) setShown({ toast, key });

  const visible = toast !== null && toast !== closed && shown.key === key;
  return (
    <div className="toast-region" role="status">
      {visible && (
        <div className="toast">
          <p>{toast.message}</p>
          {hydrated && (
            <Button small className="toast-close" onClick={() => setClosed(toast)}>
              <span aria-hidden="true">×</span>
              <span className="sr-only">{t('shell.dismiss')}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
