import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { StageBadge } from '#app/features/documents/adoption/components/stage-badge.tsx';
import { StageNotice } from '#app/features/documents/adoption/components/stage-notice.tsx';
import { stageNotice } from '#app/features/documents/adoption/notice.server.ts';
import { DocumentActions } from '#app/features/documents/components/document-actions.tsx';
import { DocumentText } from '#app/features/documents/components/document-text.tsx';
import { PublicationHistory } from '#app/features/documents/components/publication-history.tsx';
import { OutcomeSection } from '#app/features/documents/outcomes/components/outcome-section.tsx';
import { outcomesOfDocument } from '#app/features/documents/outcomes/queries.server.ts';
import { canArchiveDocument, canPublishDocument, canWriteDocument } from '#app/features/documents/policy.ts';
import { documentPage } from '#app/features/documents/queries.server.ts';
import { VisitOffer } from '#app/features/documents/versions/components/visit-offer.tsx';
import { newSince } from '#app/features/documents/versions/visits.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PostButton } from '#app/ui/post-button.tsx';

export const loader = guarded(async ({ actor, params, t }) => {
  const document = await documentPage(actor, param(params, 'documentId'));
  return {
    title: document.title,
    document,
    me: actor.personId,
    since: document.asked ? null : await newSince(actor.personId, document.id),
    notice: await stageNotice(actor, document),
    list: t('documents:list.title'),
    outcomes: await outcomesOfDocument(actor, document.id),
    can: {
      write: canWriteDocument(actor, document),
      publish: canPublishDocument(actor, document),
      archive: canArchiveDocument(actor, document),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function DocumentPage() {
  const { t, i18n } = useTranslation('documents');
  const { document, me, since, notice, list, outcomes, can } = useLoaderData<typeof loader>();
  const { id, title, groupId, groupName, meeting, publications, html } = document;
  const consulted = document.progress.deadline !== null;
  return (
    <Page
      title={title}
      back={
        document.asked ? { to: '/dokumenty', label: list } : { to: `/grupy/${groupId}`, label: groupName }
      }
      badges={
        <>
          <Badge>{t(`kind.${document.kind}`)}</Badge>
          <StageBadge progress={document.progress} />
          {document.archived && <Badge tone="warn">{t('card.archived')}</Badge>}
        </>
      }
      lead={
        meeting && (
          <Link to={`/spotkania/${meeting.id}`}>
            {t('show.fromMeeting', {
              title: meeting.title,
              date: formatDate(meeting.startsAt, i18n.language as Language),
            })}
          </Link>
        )
      }
      actions={<DocumentActions document={document} can={can} />}
    >
      <StageNotice documentId={id} notice={notice} />
      <VisitOffer documentId={id} since={since} />
      <DocumentText documentId={id} personId={me} title={title} html={html} />
      <OutcomeSection of="ofDocument" outcomes={outcomes} here={`/dokumenty/${id}`} />
      <Section title={t('show.publications')}>
        {publications.length > 0 ? (
          <PublicationHistory publications={publications} />
        ) : (
          <p>{t(can.publish ? 'show.neverPublishedFacilitator' : 'show.neverPublished')}</p>
        )}
      </Section>
      {can.archive && document.archived && (
        <PostButton action={`/dokumenty/${id}/przywrocenie`}>{t('archive.restore')}</PostButton>
      )}
      {can.archive && !document.archived && consulted && <p>{t('error.consulted')}</p>}
      {can.archive && !document.archived && !consulted && (
        <ConfirmButton
          action={`/dokumenty/${id}/archiwum`}
          label={t('archive.button')}
          question={t('archive.question')}
          confirmLabel={t('archive.confirm')}
        />
      )}
    </Page>
  );
}
