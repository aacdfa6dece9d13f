import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { createGroup } from '#app/features/groups/commands/create-group.server.ts';
import { GroupForm } from '#app/features/groups/components/group-form.tsx';
import { canCreateGroup } from '#app/features/groups/policy.ts';
import { NewGroup } from '#app/features/groups/schema.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(({ actor, t }) => {
  if (!canCreateGroup(actor)) throw new AppError('forbidden');
  const institutions = actor.employments.map((job) => ({ id: job.institutionId, name: job.institutionName }));
  return { title: t('groups:new.title'), institutions };
});

export const action = guarded(({ actor, request }) =>
  submit(request, NewGroup, async (input) => {
    const { groupId } = await createGroup(actor, input);
    return redirectWithToast(`/grupy/${groupId}`, 'groups:toast.created');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewGroupPage() {
  const { t } = useTranslation('groups');
  const { institutions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      width="narrow"
      back={{ to: '/grupy', label: t('list.title') }}
    >
      {institutions.length > 0 ? (
        <GroupForm
          institutions={institutions}
          initial={{ visibility: 'network' }}
          reply={reply}
          submitLabel={t('new.submit')}
        />
      ) : (
        <EmptyState
          title={t('new.noInstitution')}
          text={t('new.noInstitutionText')}
          action={<ButtonLink to="/instytucje">{t('new.toInstitutions')}</ButtonLink>}
        />
      )}
    </Page>
  );
}
