import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { actorOf } from './features/accounts/guard.server.ts';
import { isAdmin } from './features/accounts/policy.ts';
import { env } from './platform/env.server.ts';
import { takeToast } from './platform/http/redirect.server.ts';
import { isLanguage } from './platform/i18n/language.ts';
import { languageCookie, requestLanguage } from './platform/i18n/request-language.server.ts';
import { translator } from './platform/i18n/translator.server.ts';
import { ErrorPage } from './ui/error-page.tsx';
import { Shell } from './ui/shell.tsx';
import styles from './ui/styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export const meta: MetaFunction = () => [{ title: 'Splot' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await actorOf(request, context);
  const url = new URL(request.url);
  const language = requestLanguage(request, actor?.language);
  const { toast, clear } = await takeToast(request);
  const t = translator(language);
  const message = toast && t(toast.key as never, (toast.values ?? {}) as never);
  const headers = new Headers();
  if (clear) headers.append('Set-Cookie', clear);
  if (isLanguage(url.searchParams.get('lang')))
    headers.append('Set-Cookie', languageCookie(language, env.secure));
  return json(
    {
      language,
      nonce: context.nonce,
      demo: env.demo,
      actor: actor && {
        name: actor.name,
        links: isAdmin(actor) ? [{ to: '/poczta', label: t('ui:shell.outbox') }] : [],
      },
      toast: message ? { message: String(message) } : null,
    },
    { headers },
  );
}

export default function App() {
  const { actor, language, demo, toast } = useLoaderData<typeof loader>();
  return (
    <Shell actor={actor} language={language} demo={demo} toast={toast}>
      <Outlet />
    </Shell>
  );
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  // Browsers hide nonces from scripts, so React sees an empty one; the server's is what counts.
  const nonce = typeof document === 'undefined' ? data?.nonce : '';
  return (
    <html lang={data?.language ?? 'pl'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#083f44" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

interface ErrorDetail {
  message?: string;
  values?: Record<string, string | number>;
  reference?: string;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const language = data?.language ?? 'pl';
  const status = isRouteErrorResponse(error) ? error.status : isUnreachable(error) ? 0 : 500;
  const detail = isRouteErrorResponse(error) ? (error.data as ErrorDetail | null) : null;
  const page = <ErrorPage status={status} language={language} signedIn={!!data?.actor} {...detail} />;
  if (!data) return page;
  return (
    <Shell actor={data.actor} language={language} demo={data.demo} toast={null}>
      {page}
    </Shell>
  );
}

/** A fetch that never got an answer, as Chromium, Firefox and Safari say it. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);
}
