import { type AppLoadContext, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { answerErrors } from '../../platform/http/answer-errors.server.ts';
import { received } from '../../platform/http/body.server.ts';
import type { Language } from '../../platform/i18n/language.ts';
import { requestLanguage } from '../../platform/i18n/request-language.server.ts';
import { type Translate, translator } from '../../platform/i18n/translator.server.ts';
import { readSession } from '../../platform/session/session.server.ts';
import { singleton } from '../../platform/singleton.server.ts';
import { findActor } from './actor.server.ts';
import type { Actor } from './actor.ts';

export interface Context {
  request: Request;
  params: Record<string, string | undefined>;
  url: URL;
  language: Language;
  t: Translate;
  /** Of this response's Content-Security-Policy. */
  nonce: string;
  /** The client's address, for throttling. */
  address: string;
}

type Handler<C, R> = (context: C) => Promise<R> | R;

/** One look-up a request, however many loaders it has. */
const actors = singleton('actors', () => new WeakMap<AppLoadContext, Promise<Actor | null>>());

/** Who sends this request; null when nobody is signed in. A prolonged session reaches the browser's cookie. */
export function actorOf(request: Request, loadContext: AppLoadContext): Promise<Actor | null> {
  const known = actors.get(loadContext);
  if (known) return known;
  const asked = readSession(request.headers.get('Cookie')).then((session) => {
    if (session?.cookie) loadContext.setCookie(session.cookie);
    return session ? findActor(session.personId, session.sessionId) : null;
  });
  actors.set(loadContext, asked);
  return asked;
}

/** A loader or action that anybody may call. Errors become pages or form replies. */
export function open<R>(handler: Handler<Context & { actor: Actor | null }, R>) {
  return ({ request, params, context: loadContext }: LoaderFunctionArgs): Promise<R> =>
    answerErrors(async () => {
      const whole = await received(request);
      const actor = await actorOf(whole, loadContext);
      const { nonce, address } = loadContext;
      return handler({ ...context(whole, params, actor), nonce, address, actor });
    });
}

/** A loader or action for signed-in people; others are asked to sign in and brought back. */
export function guarded<R>(handler: Handler<Context & { actor: Actor }, R>) {
  return open<R>(({ actor, ...rest }) => {
    if (!actor) throw redirect(`/logowanie?dalej=${encodeURIComponent(wayBack(rest.url))}`);
    return handler({ ...rest, actor });
  });
}

/**
 * An action that takes a file of at most `most` bytes with what its form adds. Nothing is kept in memory for those who
 * are not signed in; who asks is looked up again once everything has arrived.
 */
export function uploaded<R>(most: number, handler: Handler<Context & { actor: Actor }, R>) {
  return ({ request, params, context: loadContext }: LoaderFunctionArgs): Promise<R> =>
    answerErrors(async () => {
      const early = await actorOf(request, loadContext);
      const whole = await received(request, early ? most : undefined);
      actors.delete(loadContext);
      const actor = await actorOf(whole, loadContext);
      const { nonce, address } = loadContext;
      const given = context(whole, params, actor);
      if (!actor) throw redirect(`/logowanie?dalej=${encodeURIComponent(wayBack(given.url))}`);
      return handler({ ...given, nonce, address, actor });
    });
}

function context(request: Request, params: Context['params'], actor: Actor | null) {
  const language = requestLanguage(request, actor?.language);
  const url = new URL(request.url);
  url.searchParams.delete('_data');
  return { request, params, url, language, t: translator(language) };
}

/** Every route that is posted to can also be opened. */
function wayBack(url: URL): string {
  return url.pathname + url.search;
}
