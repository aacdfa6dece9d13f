import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { DataList } from '#app/ui/data-list.tsx';
import type { AdoptionFacts } from '../queries.server.ts';
import { AnswersTable } from './answers-table.tsx';

/** One adopted text with its fingerprint and who signed it. */
export function Adoption({ documentId, adoption }: { documentId: string; adoption: AdoptionFacts }) {
  const { t, i18n } = useTranslation('adoption');
  const language = i18n.language as Language;
  const { number, adoptedAt, adoptedBy, sha256, unfrozenAt, unfrozenBy, unfreezeReason } = adoption;
  return (
    <>
      <DataList
        items={[
          {
            term: t('facts.number'),
            detail: <Link to={`/dokumenty/${documentId}/wersje/${adoption.versionId}`}>{number}</Link>,
          },
          { term: t('facts.adopted'), detail: `${formatDateTime(adoptedAt, language)}, ${adoptedBy}` },
          { term: t('facts.checksum'), detail: <code className="checksum">{sha256}</code> },
          {
            term: t('facts.unfrozen'),
            detail: unfrozenAt && `${formatDateTime(unfrozenAt, language)}, ${unfrozenBy}`,
          },
          { term: t('facts.unfreezeReason'), detail: unfreezeReason },
        ]}
      />
      <AnswersTable rows={adoption.signatories} closed />
    </>
  );
}
