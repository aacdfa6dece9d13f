import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { GroupCards } from '#app/features/groups/components/group-cards.tsx';
import { canCreateGroup } from '#app/features/groups/policy.ts';
import { groupList } from '#app/features/groups/queries.server.ts';
import { pageOf } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export const loader = open(async ({ actor, url, t }) => {
  const { page, ...slice } = pageOf(url);
  const { total, groups } = await groupList(actor, slice);
  return {
    title: t('groups:list.title'),
    groups,
    page,
    pages: Math.ceil(total / slice.take),
    url: url.pathname + url.search,
    signedIn: actor !== null,
    can: { create: canCreateGroup(actor) },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function GroupsPage() {
  const { t } = useTranslation('groups');
  const { groups, page, pages, url, signedIn, can } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        can.create && (
          <ButtonLink to="/grupy/nowa" tone="primary">
            {t('list.add')}
          </ButtonLink>
        )
      }
    >
      {groups.length > 0 ? (
        <GroupCards groups={groups} />
      ) : (
        <EmptyState
          title={t('list.none')}
          text={signedIn ? t('list.noneText') : t('list.noneSignedOut')}
          action={!signedIn && <ButtonLink to="/logowanie?dalej=/grupy">{t('list.signIn')}</ButtonLink>}
        />
      )}
      <Pagination page={page} pages={pages} url={url} />
    </Page>
  );
}
