import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { changeMeeting } from '#app/features/meetings/commands/change.server.ts';
import { MeetingForm } from '#app/features/meetings/components/meeting-form.tsx';
import { meetingToChange } from '#app/features/meetings/form-queries.server.ts';
import { meetingForm } from '#app/features/meetings/schema.ts';
import { now } from '#app/platform/clock.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('meetings:change.title'),
  meeting: await meetingToChange(actor, param(params, 'meetingId')),
}));

export const action = guarded(async ({ actor, params, request }) => {
  const { id } = await meetingToChange(actor, param(params, 'meetingId'));
  return submit(request, meetingForm, async (input) => {
    const { changed, calendar } = await changeMeeting(actor, id, input);
    const mailed = calendar && input.endsAt > now();
    const toast = changed.length === 0 ? 'unchanged' : mailed ? 'changedAndMailed' : 'changed';
    return redirectWithToast(`/spotkania/${id}`, `meetings:toast.${toast}`);
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function EditMeetingPage() {
  const { t } = useTranslation('meetings');
  const { meeting } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('change.title')}
      lead={t('change.lead')}
      back={{ to: `/spotkania/${meeting.id}`, label: meeting.title }}
      width="narrow"
    >
      <MeetingForm
        reply={useActionData<typeof action>()}
        initial={meeting.values}
        submitLabel={t('change.submit')}
      />
    </Page>
  );
}
