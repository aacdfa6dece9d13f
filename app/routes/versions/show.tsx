import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { Prose } from '#app/features/documents/components/prose.tsx';
import { DownloadMenu } from '#app/features/documents/exports/components/download-menu.tsx';
import { useMoment } from '#app/features/documents/versions/components/use-moment.ts';
import { canRestoreVersion } from '#app/features/documents/versions/policy.ts';
import { versionPage } from '#app/features/documents/versions/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataList } from '#app/ui/data-list.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const [documentId, versionId] = [param(params, 'documentId'), param(params, 'versionId')];
  const { document, version, html, current, previous } = await versionPage(actor, documentId, versionId);
  return {
    title: `${t('versions:list.title')}: ${document.title}`,
    document,
    version,
    html,
    current,
    previous,
    can: { restore: canRestoreVersion(actor, document) && !current },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function VersionPage() {
  const { t, i18n } = useTranslation('versions');
  const moment = useMoment();
  const { document, version, html, current, previous, can } = useLoaderData<typeof loader>();
  const base = `/dokumenty/${document.id}`;
  const { id, kind, name, createdAt, createdBy, sha256 } = version;
  return (
    <Page
      title={t('show.title', { label: moment({ kind, name, at: createdAt }) })}
      lead={document.title}
      back={
        document.asked
          ? { to: `${base}/uzgodnienia`, label: t('show.backToConsultation') }
          : { to: `${base}/wersje`, label: t('show.back') }
      }
      actions={
        <>
          {previous && (
            <ButtonLink to={`${base}/porownanie?od=${previous}&do=${id}`} tone="primary">
              {t('show.sincePrevious')}
            </ButtonLink>
          )}
          {!document.asked && <DownloadMenu path={`${base}/wersje/${id}`} />}
          {!document.asked && !current && (
            <ButtonLink to={`${base}/porownanie?od=${id}`}>{t('list.compareNow')}</ButtonLink>
          )}
          {can.restore && (
            <ButtonLink to={`${base}/wersje/${id}/przywrocenie`}>{t('show.restore')}</ButtonLink>
          )}
        </>
      }
    >
      {current && <p className="note">{t('show.current')}</p>}
      <article lang="pl">
        <Prose html={html} />
      </article>
      <Section title={t('show.about')}>
        <DataList
          items={[
            { term: t('show.at'), detail: formatDateTime(createdAt, i18n.language as Language) },
            { term: t('show.kind'), detail: t(`kind.${kind}`) },
            { term: t('show.by'), detail: createdBy },
            { term: t('show.checksum'), detail: <code className="checksum">{sha256}</code> },
          ]}
        />
      </Section>
    </Page>
  );
}
