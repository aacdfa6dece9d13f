import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { restoreVersion } from '#app/features/documents/versions/commands/restore-version.server.ts';
import { Changes } from '#app/features/documents/versions/components/changes.tsx';
import { Tally } from '#app/features/documents/versions/components/tally.tsx';
import { useMoment } from '#app/features/documents/versions/components/use-moment.ts';
import { canRestoreVersion } from '#app/features/documents/versions/policy.ts';
import { restorePreview } from '#app/features/documents/versions/queries.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PostButton } from '#app/ui/post-button.tsx';

export const loader = guarded(async ({ actor, params, t }) => {
  const [documentId, versionId] = [param(params, 'documentId'), param(params, 'versionId')];
  const preview = await restorePreview(actor, documentId, versionId);
  if (!canRestoreVersion(actor, preview.document)) throw new AppError('forbidden');
  return { title: t('versions:restore.title'), ...preview };
});

export const action = guarded(async ({ actor, params }) => {
  const [documentId, versionId] = [param(params, 'documentId'), param(params, 'versionId')];
  await restoreVersion(actor, documentId, versionId);
  return redirectWithToast(`/dokumenty/${documentId}/wersje`, 'versions:toast.restored');
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function RestorePage() {
  const { t } = useTranslation('versions');
  const moment = useMoment();
  const { document, version, passages, tally } = useLoaderData<typeof loader>();
  const base = `/dokumenty/${document.id}/wersje/${version.id}`;
  const label = moment({ kind: version.kind, name: version.name, at: version.createdAt });
  const changed = passages.some(({ change }) => change !== 'same');
  return (
    <Page
      title={t('restore.title')}
      lead={t('restore.lead', { label })}
      back={{ to: base, label: t('show.title', { label }) }}
    >
      {changed ? (
        <div className="actions">
          <PostButton action={`${base}/przywrocenie`} tone="primary">
            {t('restore.submit')}
          </PostButton>
          <ButtonLink to={base}>{t('restore.cancel')}</ButtonLink>
        </div>
      ) : (
        <p className="note">{t('restore.nothing')}</p>
      )}
      <Section title={t('restore.changes')}>
        <Tally tally={tally} />
        <Changes passages={passages} />
      </Section>
    </Page>
  );
}
