import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { MeetingForm } from '#app/features/meetings/components/meeting-form.tsx';
import { groupToMeet } from '#app/features/meetings/form-queries.server.ts';
import { meetingForm } from '#app/features/meetings/schema.ts';
import { now } from '#app/platform/clock.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => ({
  title: t('meetings:schedule.title'),
  group: await groupToMeet(actor, param(params, 'groupId')),
}));

export const action = guarded(async ({ actor, params, request }) => {
  const { id } = await groupToMeet(actor, param(params, 'groupId'));
  return submit(request, meetingForm, async (input) => {
    const meetingId = await scheduleMeeting(actor, id, input);
    const toast = input.endsAt > now() ? 'meetings:toast.scheduled' : 'meetings:toast.recorded';
    return redirectWithToast(`/spotkania/${meetingId}`, toast);
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function NewMeetingPage() {
  const { t } = useTranslation('meetings');
  const { group } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('schedule.title')}
      lead={t('schedule.lead')}
      back={{ to: `/grupy/${group.id}`, label: group.name }}
      width="narrow"
    >
      <MeetingForm
        reply={useActionData<typeof action>()}
        initial={{ mode: 'in_person' }}
        submitLabel={t('schedule.submit')}
      />
    </Page>
  );
}
