import { json, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { open } from '#app/features/accounts/guard.server.ts';
import { linkedInvitation } from '#app/features/meetings/answering.server.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { AnswerPage, AnswerUnavailable } from '#app/features/meetings/components/answer-page.tsx';
import { limitAnswers } from '#app/features/meetings/limits.server.ts';
import { answerForm } from '#app/features/meetings/schema.ts';
import { answerOf } from '#app/features/meetings/terms.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { submit } from '#app/platform/http/form.server.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';
import { pageTitle } from '#app/ui/page-title.ts';

const STATUS = { open: 200, unknown: 404, cancelled: 410, over: 410, removed: 410 } as const;

export const loader = open(async ({ params, url, t, address }) => {
  await limitAnswers(address, params.token);
  const found = await linkedInvitation(params.token);
  const title = t('meetings:reply.title');
  if (found.state !== 'open') {
    const meeting = found.state === 'unknown' ? null : found.invitation.title;
    return json({ title, state: found.state, meeting }, { status: STATUS[found.state] });
  }
  const { invitation, state } = found;
  const chosen = answerOf(url.searchParams.get('odpowiedz'), invitation.mode);
  return json({ title, state, invitation, chosen });
});

export const action = open(async ({ params, request, address }) => {
  await limitAnswers(address, params.token);
  const found = await linkedInvitation(params.token);
  if (found.state === 'unknown') throw new AppError('not_found', { message: 'meetings:reply.unknownText' });
  return submit(request, answerForm, async (input) => {
    await answerInvitation({ via: 'link', inviteeId: found.inviteeId }, input);
    return redirectWithToast(`/odpowiedz/${params.token}`, 'meetings:toast.answered');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.title),
  { name: 'robots', content: 'noindex' },
];

export default function AnswerByLinkPage() {
  const data = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (data.state !== 'open') return <AnswerUnavailable state={data.state} meeting={data.meeting} />;
  return <AnswerPage invitation={data.invitation} chosen={data.chosen} reply={reply} />;
}
