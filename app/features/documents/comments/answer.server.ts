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

export function threadPath(documentId: string, threadId: string): string {
  return `/dokumenty/${documentId}/uwagi?uwaga=${threadId}#uwaga-${threadId}`;
}
