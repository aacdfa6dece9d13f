import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { nameVersion } from '#app/features/documents/versions/commands/name-version.server.ts';
import { useMoment } from '#app/features/documents/versions/components/use-moment.ts';
import { VersionCards } from '#app/features/documents/versions/components/version-cards.tsx';
import { canKeepVersion } from '#app/features/documents/versions/policy.ts';
import { restoredJustNow, versionList } from '#app/features/documents/versions/queries.server.ts';
import { versionSchema } from '#app/features/documents/versions/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { pageOf, param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormFrame, SubmitButton, TextField } from '#app/ui/form.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { PostButton } from '#app/ui/post-button.tsx';

export const loader = guarded(async ({ actor, params, url, t }) => {
  const { page, ...slice } = pageOf(url);
  const { document, head, total, versions } = await versionList(actor, param(params, 'documentId'), slice);
  return {
    title: `${t('versions:list.title')}: ${document.title}`,
    document,
    versions,
    restored: await restoredJustNow(document.id, head),
    can: { keep: canKeepVersion(actor, document) },
    page,
    pages: Math.ceil(total / slice.take),
    url: url.pathname + url.search,
  };
});

export const action = guarded(({ actor, request, params }) => {
  const documentId = param(params, 'documentId');
  return submit(request, versionSchema, async (input) => {
    await nameVersion(actor, documentId, input);
    return redirectWithToast(`/dokumenty/${documentId}/wersje`, 'versions:toast.named');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function VersionsPage() {
  const { t } = useTranslation('versions');
  const moment = useMoment();
  const reply = useActionData<typeof action>();
  const { document, versions, restored, can, page, pages, url } = useLoaderData<typeof loader>();
  const base = `/dokumenty/${document.id}`;
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      back={{ to: base, label: document.title }}
      actions={<ButtonLink to={`${base}/wklad`}>{t('list.contribution')}</ButtonLink>}
    >
      {restored && can.keep && (
        <div className="note note-urgent">
          <p>
            {t('list.restoredFrom', {
              label: moment({ kind: 'automatic', name: restored.name, at: restored.createdAt }),
            })}
          </p>
          <PostButton action={`${base}/wersje/${restored.beforeId}/przywrocenie`}>
            {t('list.undo')}
          </PostButton>
        </div>
      )}
      {can.keep && (
        <Section title={t('name.heading')}>
          <FormFrame reply={reply}>
            <TextField name="name" label={t('name.field')} hint={t('name.hint')} required maxLength={120} />
            <SubmitButton>{t('name.submit')}</SubmitButton>
          </FormFrame>
        </Section>
      )}
      {versions.length > 0 ? (
        <Section title={t('list.heading')}>
          <VersionCards documentId={document.id} versions={versions} />
        </Section>
      ) : (
        <EmptyState title={t('list.none')} text={t('list.noneText')} />
      )}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
