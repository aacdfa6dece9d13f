import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Actor } from '#app/features/accounts/actor.ts';
import { guarded, uploaded } from '#app/features/accounts/guard.server.ts';
import { importDocument } from '#app/features/documents/imports/commands/import-document.server.ts';
import { ImportForm } from '#app/features/documents/imports/components/import-form.tsx';
import { MAX_IMPORT_BODY } from '#app/features/documents/imports/limits.ts';
import { importSchema } from '#app/features/documents/imports/schema.ts';
import { canCreateDocument } from '#app/features/documents/policy.ts';
import { groupForNewDocument } from '#app/features/documents/queries.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

async function writableGroup(actor: Actor, groupId: string) {
  const group = await groupForNewDocument(actor, groupId);
  if (!canCreateDocument(actor, group.id)) throw new AppError('forbidden');
  return group;
}

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('imports:title'),
  group: await writableGroup(actor, param(params, 'groupId')),
}));

export const action = uploaded(MAX_IMPORT_BODY, async ({ actor, request, params }) => {
  const { id } = await writableGroup(actor, param(params, 'groupId'));
  return submit(request, importSchema, async (input) => {
    const { documentId, complete } = await importDocument(actor, id, input);
    const path = `/dokumenty/${documentId}`;
    return complete
      ? redirectWithToast(path, 'imports:toast.whole')
      : redirectWithToast(`${path}/wczytanie`, 'imports:toast.read');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function ImportDocumentPage() {
  const { t } = useTranslation('imports');
  const { group } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('title')}
      lead={t('lead', { group: group.name })}
      width="narrow"
      back={{ to: `/grupy/${group.id}`, label: group.name }}
    >
      <ImportForm reply={useActionData<typeof action>()} />
      <p>
        <Link to={`/grupy/${group.id}/dokumenty/nowy`}>{t('startEmpty')}</Link>
      </p>
    </Page>
  );
}
