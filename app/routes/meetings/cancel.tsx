import type { MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { cancelMeeting } from '#app/features/meetings/commands/cancel.server.ts';
import { meetingToChange } from '#app/features/meetings/form-queries.server.ts';
import { cancelForm } from '#app/features/meetings/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { FormFrame, SubmitButton, TextArea } from '#app/ui/form.tsx';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('meetings:cancel.title'),
  meeting: await meetingToChange(actor, param(params, 'meetingId')),
}));

export const action = guarded(async ({ actor, params, request }) => {
  const { id } = await meetingToChange(actor, param(params, 'meetingId'));
  return submit(request, cancelForm, async ({ reason }) => {
    await cancelMeeting(actor, id, reason);
    return redirectWithToast(`/spotkania/${id}`, 'meetings:toast.cancelled');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function CancelMeetingPage() {
  const { t } = useTranslation('meetings');
  const { meeting } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('cancel.title')}
      lead={t('cancel.question', { title: meeting.title })}
      back={{ to: `/spotkania/${meeting.id}`, label: meeting.title }}
      width="narrow"
    >
      <FormFrame reply={useActionData<typeof action>()}>
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t('field.reasonHint')}
          rows={3}
          maxLength={1000}
        />
        <SubmitButton tone="danger">{t('cancel.submit')}</SubmitButton>
      </FormFrame>
      <p>
        <Link to={`/spotkania/${meeting.id}`}>{t('cancel.keep')}</Link>
      </p>
    </Page>
  );
}
