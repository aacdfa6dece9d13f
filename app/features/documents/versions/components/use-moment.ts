import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import type { Label } from '../comparison.server.ts';

/** What to call a moment of a text in a sentence: „Po uwagach” z 5 listopada 2026, 12:00. */
export function useMoment(): (moment: Pick<Label, 'kind' | 'name' | 'at'>) => string {
  const { t, i18n } = useTranslation('versions');
  return ({ kind, name, at }) => {
    const date = formatDateTime(at, i18n.language as Language);
    return t(`moment.${name !== '' ? 'named' : kind === 'named' ? 'automatic' : kind}`, { name, date });
  };
}
