import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { adopt } from '#app/features/documents/adoption/commands/adopt.server.ts';
import { AnswersTable } from '#app/features/documents/adoption/components/answers-table.tsx';
import { adoptionPreview } from '#app/features/documents/adoption/forms.server.ts';
import { canAdopt } from '#app/features/documents/adoption/policy.ts';
import { Prose } from '#app/features/documents/components/prose.tsx';
import { AppError } from '#app/platform/http/app-error.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PostButton } from '#app/ui/post-button.tsx';

export const loader = guarded(async ({ actor, params, t }) => {
  const preview = await adoptionPreview(actor, param(params, 'documentId'));
  if (!canAdopt(actor, preview.document)) throw new AppError('forbidden');
  return { title: t('adoption:adopt.title'), ...preview };
});

export const action = guarded(async ({ actor, params }) => {
  const documentId = param(params, 'documentId');
  await adopt(actor, documentId);
  return redirectWithToast(`/dokumenty/${documentId}/uzgodnienia`, 'adoption:toast.adopted');
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function AdoptPage() {
  const { t } = useTranslation('adoption');
  const { document, ready, number, sha256, signatories, html } = useLoaderData<typeof loader>();
  const base = `/dokumenty/${document.id}/uzgodnienia`;
  return (
    <Page
      title={t('adopt.title')}
      lead={ready ? t('adopt.lead', { number }) : t('adopt.notReady')}
      back={{ to: base, label: t('title') }}
    >
      {ready && (
        <>
          <PostButton action={`${base}/przyjecie`} tone="primary">
            {t('adopt.submit', { number })}
          </PostButton>
          <Section title={t('adopt.signatories')}>
            <AnswersTable rows={signatories} closed />
          </Section>
          <Section title={t('adopt.text')}>
            <article lang="pl" className="preview">
              <Prose html={html} />
            </article>
            <p>
              {t('facts.checksum')}: <code className="checksum">{sha256}</code>
            </p>
          </Section>
        </>
      )}
    </Page>
  );
}
