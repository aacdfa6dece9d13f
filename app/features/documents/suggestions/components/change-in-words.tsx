import '../suggestions.css';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../list.ts';

const SHORT = 60;

/** What a suggestion would take out and put in, in words before colours. */
export function ChangeInWords({ suggestion, passage }: { suggestion: Suggestion; passage?: boolean }) {
  const { t } = useTranslation('suggestions');
  const { inserted, deleted } = suggestion;
  return (
    <>
      {deleted !== '' && (
        <span className="suggestion-line">
          {t('list.delete')} <del>{spoken(deleted, t('list.paragraphEnd'))}</del>
        </span>
      )}
      {inserted !== '' && (
        <span className="suggestion-line">
          {t('list.insert')} <ins>{spoken(inserted, t('list.paragraphEnd'))}</ins>
        </span>
      )}
      {passage && suggestion.passage !== '' && (
        <span className="suggestion-line">
          {t('list.passage')} „{cut(suggestion.passage, 3 * SHORT)}”
        </span>
      )}
    </>
  );
}

/** A name for buttons: the first words of it. */
export function shortOf({ inserted, deleted }: Suggestion): string {
  const words = (inserted.trim() || deleted.trim()).replaceAll('\n', ' ');
  return cut(words || '¶', SHORT);
}

/** Paragraphs' ends cannot be seen in a line: they are said where nothing else is there. */
function spoken(text: string, paragraphEnd: string): string {
  return text.trim() === '' && text.includes('\n') ? paragraphEnd : text.replaceAll('\n', ' ¶ ');
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
