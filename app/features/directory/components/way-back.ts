import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { lastSearch } from '#app/features/directory/components/last-search.ts';
import { useHydrated } from '#app/ui/hydrated.ts';

/** Back to the very results from which the reader came, also after a redirect, else to the directory. */
export function useWayBack(): { to: string; label: string } {
  const { t } = useTranslation('directory');
  const { state } = useLocation();
  const hydrated = useHydrated();
  const came: unknown = state && typeof state === 'object' ? Reflect.get(state, 'from') : undefined;
  const from = hydrated ? (came ?? lastSearch()) : undefined;
  if (typeof from === 'string' && from.startsWith('/katalog?')) {
    return { to: from, label: t('service.backToResults') };
  }
  return { to: '/katalog', label: t('service.back') };
}
