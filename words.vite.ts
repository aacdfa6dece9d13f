import { existsSync, readdirSync } from 'node:fs';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:words/';

const folders = new Map<string, string>(
  readdirSync('app/features')
    .map((name) => [name, `/app/features/${name}/messages`] as [string, string])
    .concat([['ui', '/app/ui/messages']])
    .filter(([, folder]) => existsSync(`.${folder}`)),
);

/**
 * The browser loads the words of its own language, and of the features on the page only: a module that says
 * `useTranslation('groups')` or `'groups:…'` waits for them before it runs (a top-level await), so that nothing is
 * ever rendered without its words.
 */
export function words(): Plugin {
  return {
    name: 'splot-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const name = id.slice(PREFIX.length + 1);
      const folder = folders.get(name);
      const loaders = ['pl', 'en', 'uk'].map(
        (language) => `${language}: () => import('${folder}/${language}.json')`,
      );
      const code = `import { learn } from '/app/platform/i18n/spoken.ts';\nawait learn('${name}', { ${loaders.join(', ')} });`;
      return { code, moduleSideEffects: true };
    },
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/.*\.tsx?($|\?)/.test(id)) return undefined;
      const found = [...code.matchAll(/useTranslation\(\s*['"](\w+)['"]|['"`](\w+):[\w$]/g)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      const needed = [...new Set(found)].filter((name) => folders.has(name));
      if (needed.length === 0) return undefined;
      return { code: `${needed.map((name) => `import '${PREFIX}${name}';`).join('')}${code}`, map: null };
    },
  };
}
