import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { guarded } from '#app/features/accounts/guard.server.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { AnswerForm } from '#app/features/meetings/components/answer-form.tsx';
import { MeetingFacts } from '#app/features/meetings/components/meeting-facts.tsx';
import { meetingPage } from '#app/features/meetings/meeting-page.server.ts';
import { answerForm } from '#app/features/meetings/schema.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { param } from '#app/platform/http/params.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = guarded(async ({ actor, params, t }) => {
  const meeting = await meetingPage(actor, param(params, 'meetingId'));
  if (!meeting.mine || !meeting.canAnswer) throw redirect(`/spotkania/${meeting.id}`);
  return { title: t('meetings:reply.title'), meeting, mine: meeting.mine };
});

/** The signed-in person's own answer. */
export const action = guarded(({ actor, params, request }) => {
  const meetingId = param(params, 'meetingId');
  return submit(request, answerForm, async (input) => {
    await answerInvitation({ via: 'page', actor, meetingId }, input);
    return redirectWithToast(`/spotkania/${meetingId}`, 'meetings:toast.answered');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function MyAnswerPage() {
  const { t } = useTranslation('meetings');
  const { meeting, mine } = useLoaderData<typeof loader>();
  return (
    <Page
      title={t('reply.title')}
      back={{ to: `/spotkania/${meeting.id}`, label: meeting.title }}
      width="narrow"
    >
      <MeetingFacts meeting={meeting} />
      <AnswerForm mode={meeting.mode} current={mine} reply={useActionData<typeof action>()} />
    </Page>
  );
}
