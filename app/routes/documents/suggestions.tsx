import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { canWriteDocument } from '#app/features/documents/policy.ts';
import { SuggestionForms } from '#app/features/documents/suggestions/components/suggestion-forms.tsx';
import { suggestionsPage } from '#app/features/documents/suggestions/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const { document, suggestions } = await suggestionsPage(actor, param(params, 'documentId'));
  return {
    title: `${t('suggestions:page.title')}: ${document.title}`,
    document: { id: document.id, title: document.title },
    suggestions,
    maySettle: canWriteDocument(actor, document),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function SuggestionsPage() {
  const { t } = useTranslation('suggestions');
  const { document, suggestions, maySettle } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('page.title')}
      lead={t('page.lead')}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}`, label: document.title }}
    >
      {suggestions.length > 0 ? (
        <SuggestionForms documentId={document.id} suggestions={suggestions} maySettle={maySettle} />
      ) : (
        <EmptyState title={t('list.nonePage')} />
      )}
    </Page>
  );
}
