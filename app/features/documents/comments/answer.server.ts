import type { TypedResponse } from '@remix-run/node';
import { z } from 'zod';
import { submit } from '#app/platform/http/form.server.ts';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { redirectWithToast } from '#app/platform/http/redirect.server.ts';

/** What the side panel is told instead of being sent to another page. */
export interface PanelAnswer {
  done: true;
  threadId: string;
}

interface Done {
  documentId: string;
  threadId: string;
  toast: string;
}

/** After a write: the panel beside the text stays where it is; a page goes back to the thread in the list. */
export function answerRemark(
  url: URL,
  { documentId, threadId, toast }: Done,
): Promise<Response> | PanelAnswer {
  if (url.searchParams.has('panel')) return { done: true, threadId };
  return redirectWithToast(threadPath(documentId, threadId), toast);
}

/** A form of one button: on a page a refusal is a page, in the panel its reason stands at the button. */
export function actOnRemark(
  request: Request,
  url: URL,
  toast: string,
  act: () => Promise<Omit<Done, 'toast'>>,
): Promise<Response | PanelAnswer | TypedResponse<FormReply>> {
  const run = async () => answerRemark(url, { ...(await act()), toast });
  return url.searchParams.has('panel') ? submit(request, z.object({}), run) : run();
}

export function threadPath(documentId: string, threadId: string): string {
  return `/dokumenty/${documentId}/uwagi?uwaga=${threadId}#uwaga-${threadId}`;
}
