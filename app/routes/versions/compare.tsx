import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { comparison } from '#app/features/documents/versions/comparison.server.ts';
import { Changes } from '#app/features/documents/versions/components/changes.tsx';
import { Tally } from '#app/features/documents/versions/components/tally.tsx';
import { useMoment } from '#app/features/documents/versions/components/use-moment.ts';
import { comparisonSchema } from '#app/features/documents/versions/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { PostButton } from '#app/ui/post-button.tsx';

export const loader = guarded(async ({ actor, params, url, t }) => {
  const asked = comparisonSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!asked.success) throw new AppError('not_found');
  const { od, do: to, widok } = asked.data;
  const found = await comparison(actor, param(params, 'documentId'), od, to);
  const query = (view: string) =>
    `?${new URLSearchParams({ od: String(od), ...(to === undefined ? {} : { do: String(to) }), widok: view })}`;
  return {
    title: `${t('versions:compare.title')}: ${found.document.title}`,
    ...found,
    view: widok,
    views: (['ciag', 'obok'] as const).map((view) => ({ view, to: query(view) })),
    visit: typeof od === 'number' && to === undefined,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ComparePage() {
  const { t } = useTranslation('versions');
  const moment = useMoment();
  const { document, from, to, head, passages, tally, view, views, visit } = useLoaderData<typeof loader>();
  const base = `/dokumenty/${document.id}`;
  const changed = passages.some(({ change }) => change !== 'same');
  return (
    <Page
      title={t('compare.title')}
      lead={t('compare.lead', { from: moment(from), to: moment(to) })}
      back={
        visit
          ? { to: base, label: document.title }
          : document.asked
            ? { to: `${base}/uzgodnienia`, label: t('show.backToConsultation') }
            : { to: `${base}/wersje`, label: t('show.back') }
      }
    >
      <nav className="version-acts" aria-label={t('compare.view')}>
        {views.map((one) => (
          <Link key={one.view} to={one.to} aria-current={one.view === view ? 'page' : undefined}>
            {t(`compare.${one.view}`)}
          </Link>
        ))}
      </nav>
      {changed ? (
        <Section title={t('compare.heading')}>
          <Tally tally={tally} />
          <Changes passages={passages} view={view} signed={!document.asked} />
        </Section>
      ) : (
        <p className="note">{t('compare.same')}</p>
      )}
      {visit && (
        <PostButton action={`${base}/wizyta`} values={{ seq: head }}>
          {t('compare.seen')}
        </PostButton>
      )}
    </Page>
  );
}
