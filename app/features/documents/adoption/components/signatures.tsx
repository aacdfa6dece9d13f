import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Section } from '#app/ui/page.tsx';
import type { signaturesOf } from '../notice.server.ts';
import { AnswersTable } from './answers-table.tsx';

/** Under a published text: who agreed to it. */
export function Signatures({ signatures }: { signatures: Awaited<ReturnType<typeof signaturesOf>> }) {
  const { t, i18n } = useTranslation('adoption');
  if (!signatures) return null;
  const { number, adoptedAt, signatories } = signatures;
  return (
    <Section
      title={t('publication.signatures')}
      lead={t('publication.adopted', { number, date: formatDate(adoptedAt, i18n.language as Language) })}
    >
      <AnswersTable rows={signatories} closed />
    </Section>
  );
}
