import { useTranslation } from 'react-i18next';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { PostButton } from '#app/ui/post-button.tsx';
import { keyOf } from '../key.ts';
import type { Suggestion } from '../list.ts';
import { ChangeInWords, shortOf } from './change-in-words.tsx';
import { ProposedBy } from './proposed-by.tsx';

interface SuggestionFormsProps {
  documentId: string;
  suggestions: Suggestion[];
  maySettle: boolean;
}

/** Open suggestions with a form for each: what works without a script. */
export function SuggestionForms({ documentId, suggestions, maySettle }: SuggestionFormsProps) {
  const { t } = useTranslation('suggestions');
  const accept = `/dokumenty/${documentId}/propozycje/przyjecie`;
  const reject = `/dokumenty/${documentId}/propozycje/odrzucenie`;
  return (
    <>
      <CardList>
        {suggestions.map((one) => (
          <Card
            key={keyOf(one)}
            title={<ProposedBy suggestion={one} />}
            meta={<ChangeInWords suggestion={one} passage />}
            actions={
              maySettle && (
                <>
                  <PostButton
                    action={accept}
                    values={{ 'key[0]': keyOf(one) }}
                    tone="primary"
                    small
                    label={t('list.acceptOf', { text: shortOf(one) })}
                  >
                    {t('list.accept')}
                  </PostButton>
                  <PostButton
                    action={reject}
                    values={{ 'key[0]': keyOf(one) }}
                    small
                    label={t('list.rejectOf', { text: shortOf(one) })}
                  >
                    {t('list.reject')}
                  </PostButton>
                </>
              )
            }
          />
        ))}
      </CardList>
      {maySettle && suggestions.length > 1 && (
        <div className="actions">
          <ConfirmButton
            action={accept}
            values={{ all: '1' }}
            tone="primary"
            label={t('list.acceptAll')}
            question={t('page.acceptAllQuestion')}
            confirmLabel={t('page.acceptAllConfirm')}
          />
          <ConfirmButton
            action={reject}
            values={{ all: '1' }}
            label={t('list.rejectAll')}
            question={t('page.rejectAllQuestion')}
            confirmLabel={t('page.rejectAllConfirm')}
          />
        </div>
      )}
    </>
  );
}
