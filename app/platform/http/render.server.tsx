import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { Language } from '../i18n/language.ts';
import { i18nFor } from '../i18n/translator.server.ts';
import { log } from '../log.server.ts';

const ABORT_MS = 10_000;

export interface Rendering {
  request: Request;
  status: number;
  headers: Headers;
  remix: EntryContext;
  load: AppLoadContext;
  language: Language;
}

/** Streams the document; crawlers get it whole. */
export function renderDocument({
  request,
  status,
  headers,
  remix,
  load,
  language,
}: Rendering): Promise<Response> {
  const whole = isbot(request.headers.get('User-Agent') ?? '');
  return new Promise((resolve, reject) => {
    let code = status;
    let shellSent = false;
    const send = () => {
      shellSent = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      stream.pipe(body);
    };
    const stream = renderToPipeableStream(
      <I18nextProvider i18n={i18nFor(language)}>
        <RemixServer context={remix} url={request.url} nonce={load.nonce} abortDelay={ABORT_MS} />
      </I18nextProvider>,
      {
        nonce: load.nonce,
        onShellReady: () => !whole && send(),
        onAllReady: () => whole && send(),
        onShellError: reject,
        onError(error) {
          code = 500;
          if (shellSent)
            log.error({ err: error instanceof Error ? error.stack : String(error) }, 'rendering failed');
        },
      },
    );
    setTimeout(() => stream.abort(), ABORT_MS + 1_000).unref();
  });
}
