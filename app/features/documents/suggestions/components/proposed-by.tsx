import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import type { Suggestion } from '../list.ts';

/** Who suggests, for which institution, since when. */
export function ProposedBy({ suggestion }: { suggestion: Suggestion }) {
  const { i18n } = useTranslation('suggestions');
  const { author, institution, at } = suggestion;
  return (
    <>
      {author} <span className="suggestion-institution">{institution},</span>{' '}
      <time className="suggestion-time" dateTime={at}>
        {formatDateTime(at, i18n.language as Language)}
      </time>
    </>
  );
}
