import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { groupForNewDocument } from '#app/features/documents/queries.server.ts';
import { TemplateList } from '#app/features/documents/templates/components/template-list.tsx';
import { templatesOfGroup } from '#app/features/documents/templates/queries.server.ts';
import { param } from '#app/platform/http/params.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const group = await groupForNewDocument(actor, param(params, 'groupId'));
  return {
    title: t('templates:list.title'),
    group,
    templates: await templatesOfGroup(actor, group.id),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function TemplatesPage() {
  const { t } = useTranslation('templates');
  const { group, templates } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead', { group: group.name })}
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      {templates.length > 0 ? (
        <TemplateList templates={templates} />
      ) : (
        <EmptyState title={t('list.none')} text={t('list.noneText')} />
      )}
    </Page>
  );
}
