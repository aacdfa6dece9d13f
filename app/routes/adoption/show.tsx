import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { Adoption } from '#app/features/documents/adoption/components/adoption.tsx';
import { Consultation } from '#app/features/documents/adoption/components/consultation.tsx';
import { NextStep } from '#app/features/documents/adoption/components/next-step.tsx';
import { canLead } from '#app/features/documents/adoption/policy.ts';
import { adoptionPage, askedText } from '#app/features/documents/adoption/queries.server.ts';
import { pageOf, param } from '#app/platform/http/redirect.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = guarded(async ({ actor, params, url, t }) => {
  const { page, ...slice } = pageOf(url, 5);
  const found = await adoptionPage(actor, param(params, 'documentId'), slice);
  const [latest] = found.consultations;
  return {
    title: `${t('adoption:title')}: ${found.document.title}`,
    ...found,
    html: found.document.asked && latest ? await askedText(latest.version.id) : null,
    can: { lead: canLead(actor, found.document) },
    page,
    pages: Math.ceil(found.total / slice.take),
    url: url.pathname + url.search,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function AdoptionPage() {
  const { t } = useTranslation('adoption');
  const {
    document,
    consultations,
    adoptions,
    previous,
    published,
    next,
    html,
    total,
    can,
    page,
    pages,
    url,
  } = useLoaderData<typeof loader>();
  const running = consultations.filter(({ closed }) => !closed);
  const past = consultations.filter(({ closed }) => closed);
  const versionId = past[0]?.version.id ?? null;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      back={{ to: `/dokumenty/${document.id}`, label: document.title }}
    >
      {can.lead && (
        <NextStep
          documentId={document.id}
          frozen={document.frozen}
          next={next}
          versionId={versionId}
          begun={total > 0}
          published={published}
        />
      )}
      {running.map((consultation) => (
        <Section key={consultation.id} title={t('show.current')}>
          <Consultation
            documentId={document.id}
            consultation={consultation}
            html={html}
            previous={previous}
          />
        </Section>
      ))}
      {adoptions.length > 0 && page === 1 && (
        <Section title={t('show.adoptions')}>
          {adoptions.map((adoption) => (
            <Adoption key={adoption.id} documentId={document.id} adoption={adoption} />
          ))}
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('show.past')}>
          {past.map((consultation) => (
            <Consultation
              key={consultation.id}
              documentId={document.id}
              consultation={consultation}
              html={null}
            />
          ))}
        </Section>
      )}
      {total === 0 && <EmptyState title={t('show.noneTitle')} text={t('show.noneText')} />}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
