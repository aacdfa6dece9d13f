import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node';
import { catalogues } from './catalogues/all.server.ts';
import { actorOf } from './features/accounts/guard.server.ts';
import { renderDocument } from './platform/http/render.server.tsx';
import { requestLanguage } from './platform/i18n/request-language.server.ts';
import { provideCatalogues } from './platform/i18n/translator.server.ts';
import { log } from './platform/log.server.ts';

export { fill, prepare, serve, shutDown } from './boot.server.ts';
export { env } from './platform/env.server.ts';

provideCatalogues(catalogues);

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext,
): Promise<Response> {
  const actor = await actorOf(request, load).catch(() => null);
  const language = requestLanguage(request, actor?.language);
  return renderDocument({ request, status, headers, remix, load, language });
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || error instanceof Response) return;
  log.error({ err: error instanceof Error ? error.stack : String(error) }, 'unexpected error');
};
