import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';
import { catalogues } from '#app/catalogues/all.server.ts';
import { makeI18n } from '#app/platform/i18n/instance.ts';
import type { Language } from '#app/platform/i18n/language.ts';

/** The HTML that the server would send for an element, at a path and in a language. */
export async function render(
  element: ReactNode,
  { path = '/', language = 'pl' as Language } = {},
): Promise<string> {
  const routes = [{ path: '*', element }];
  const context = await createStaticHandler(routes).query(new Request(`http://splot.example${path}`));
  if (context instanceof Response) throw new Error('a plain page was expected');
  return renderToStaticMarkup(
    <I18nextProvider i18n={makeI18n(language, catalogues[language])}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </I18nextProvider>,
  );
}

/** The first tag of a kind whose text matches, as its attributes. */
export function tag(html: string, pattern: RegExp): Record<string, string> {
  const found = [...html.matchAll(/<(\w+)([^>]*)>/g)].find(([whole]) => pattern.test(whole));
  if (!found) throw new Error(`no tag like ${pattern} in ${html}`);
  const attributes = [...(found[2] ?? '').matchAll(/([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(attributes.map(([, name = '', value = '']) => [name, value]));
}

/** The text inside the element with this id. */
export function textOf(html: string, id: string): string {
  const start = html.indexOf(`id="${id}"`);
  if (start < 0) throw new Error(`nothing has the id ${id}`);
  const inside = html.slice(html.indexOf('>', start) + 1);
  return inside
    .slice(0, inside.search(/<\/(p|div|ul|fieldset|h1)>/))
    .replace(/<[^>]+>/g, '')
    .trim();
}
