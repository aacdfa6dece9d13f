import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/ui/hydrated.ts';

/** Back to the very results from which the reader came, else to the directory. */
export function useWayBack(): { to: string; label: string } {
  const { t } = useTranslation('directory');
  const { state } = useLocation();
  const hydrated = useHydrated();
  const from: unknown =
    hydrated && state && typeof state === 'object' ? Reflect.get(state, 'from') : undefined;
  if (typeof from === 'string' && from.startsWith('/katalog?')) {
    return { to: from, label: t('service.backToResults') };
  }
  return { to: '/katalog', label: t('service.back') };
}
