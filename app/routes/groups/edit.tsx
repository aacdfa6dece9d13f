import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { editGroup } from '#app/features/groups/commands/edit-group.server.ts';
import { GroupForm } from '#app/features/groups/components/group-form.tsx';
import { canManageGroup } from '#app/features/groups/policy.ts';
import { findGroup } from '#app/features/groups/queries.server.ts';
import { GroupInput } from '#app/features/groups/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param, redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const group = await findGroup(actor, param(params, 'groupId'));
  if (!canManageGroup(actor, group.id) || group.archivedAt) throw new AppError('forbidden');
  return { title: t('groups:edit.title'), group };
});

export const action = guarded(({ actor, request, params }) => {
  const groupId = param(params, 'groupId');
  return submit(request, GroupInput, async (input) => {
    await editGroup(actor, groupId, input);
    return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.saved');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditGroupPage() {
  const { t } = useTranslation('groups');
  const { group } = useLoaderData<typeof loader>();
  const { id, name, mandate, visibility } = group;
  return (
    <Page title={t('edit.title')} width="narrow" back={{ to: `/grupy/${id}`, label: name }}>
      <GroupForm
        initial={{ name, mandate, visibility }}
        reply={useActionData<typeof action>()}
        submitLabel={t('edit.submit')}
      />
      <Section title={t('archive.title')} lead={t('archive.lead')}>
        <ConfirmButton
          action={`/grupy/${id}/archiwum`}
          label={t('archive.label')}
          question={t('archive.question')}
          confirmLabel={t('archive.confirm')}
        />
      </Section>
    </Page>
  );
}
