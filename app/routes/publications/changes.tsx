import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { publicationChanges } from '#app/features/documents/adoption/publication-changes.server.ts';
import { publicationPath } from '#app/features/documents/publication-path.ts';
import { Changes } from '#app/features/documents/versions/components/changes.tsx';
import { Tally } from '#app/features/documents/versions/components/tally.tsx';
import { param } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params, url, t, address }) => {
  const since = Number(url.searchParams.get('od'));
  const found = await publicationChanges(
    actor,
    param(params, 'publicationId'),
    since,
    actor?.personId ?? address,
  );
  return { ...found, title: `${t('adoption:publication.changesTitle')}: ${found.title}` };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function PublicationChangesPage() {
  const { t } = useTranslation('adoption');
  const { id, from, number, title, passages, tally } = useLoaderData<typeof loader>();
  const changed = passages.some(({ change }) => change !== 'same');
  return (
    <Page
      title={title}
      lead={t('publication.changesLead', { from, to: number })}
      back={{ to: publicationPath({ id }), label: t('publication.back', { number }) }}
    >
      {changed ? (
        <>
          <Tally tally={tally} />
          <article lang="pl">
            <Changes passages={passages} />
          </article>
        </>
      ) : (
        <p className="note">{t('publication.same')}</p>
      )}
    </Page>
  );
}
