import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { ChangesLink } from '#app/features/documents/adoption/components/changes-link.tsx';
import { Signatures } from '#app/features/documents/adoption/components/signatures.tsx';
import { signaturesOf } from '#app/features/documents/adoption/notice.server.ts';
import { previousPublication } from '#app/features/documents/adoption/publication-changes.server.ts';
import { MentionedServices } from '#app/features/documents/blocks/components/mentioned-services.tsx';
import { mentionedServices } from '#app/features/documents/blocks/mentioned-services.server.ts';
import { Prose } from '#app/features/documents/components/prose.tsx';
import { NewerPublication, PublicationFacts } from '#app/features/documents/components/publication-facts.tsx';
import { DownloadMenu } from '#app/features/documents/exports/components/download-menu.tsx';
import { OutcomeSection } from '#app/features/documents/outcomes/components/outcome-section.tsx';
import { outcomesOfDocument } from '#app/features/documents/outcomes/queries.server.ts';
import { canWithdrawPublication } from '#app/features/documents/policy.ts';
import { publicationPage } from '#app/features/documents/publication-queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { LANGUAGES, type Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params }) => {
  const publication = await publicationPage(actor, param(params, 'publicationId'));
  const { seated } = publication;
  return {
    title: publication.title,
    publication,
    outcomes: await outcomesOfDocument(actor, publication.documentId),
    services: await mentionedServices(publication.id),
    seated,
    signatures: await signaturesOf(publication, seated),
    previous: await previousPublication(actor, publication),
    can: { withdraw: actor !== null && canWithdrawPublication(actor, publication) && !publication.withdrawn },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...pageTitle(data?.title),
  ...LANGUAGES.map((language) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang: language,
    href: `${location.pathname}?lang=${language}`,
  })),
];

export default function PublicationPage() {
  const { t, i18n } = useTranslation('documents');
  const { publication, outcomes, services, seated, signatures, previous, can } =
    useLoaderData<typeof loader>();
  const { id, number, title, kind, html } = publication;
  return (
    <Page
      title={title}
      badges={
        <>
          <Badge>{t(`kind.${kind}`)}</Badge>
          <Badge tone="good">{t('publication.number', { number })}</Badge>
          {publication.withdrawn && <Badge tone="warn">{t('publication.withdrawn')}</Badge>}
        </>
      }
      actions={<DownloadMenu path={`/publikacje/${id}`} />}
      lead={`${publication.groupName} · ${formatDate(publication.publishedAt, i18n.language as Language)}`}
      back={
        seated
          ? { to: `/dokumenty/${publication.documentId}`, label: t('publication.toDocument') }
          : { to: '/publikacje', label: t('publications.title') }
      }
    >
      <NewerPublication newer={publication.newer} />
      <article lang="pl">
        <Prose html={html} />
      </article>
      <ChangesLink publicationId={id} previous={previous} />
      <Signatures signatures={signatures} />
      <OutcomeSection of="ofDocument" outcomes={outcomes} here={`/publikacje/${id}`} />
      <MentionedServices services={services} />
      <Section title={t('publication.about')}>
        <PublicationFacts publication={publication} />
      </Section>
      {can.withdraw && (
        <ConfirmButton
          action={`/publikacje/${id}/wycofanie`}
          label={t('withdraw.button')}
          question={t('withdraw.question')}
          confirmLabel={t('withdraw.confirm')}
        />
      )}
    </Page>
  );
}
