import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:words/';
const LANGUAGES = ['pl', 'en', 'uk'];
/** Said by the server alone: mails, and messages that travel with the page they are shown on. */
const SERVER_ONLY = ['mail', 'toast'];

/** Namespace → folder: `features/groups/messages` is `groups`, `features/documents/comments/messages` is `comments`. */
const folders = new Map<string, string>(
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(ui|features\/[\w-]+(\/[\w-]+)?)\/messages$/.test(path))
    .map((path) => [basename(dirname(path)), `/app/${path}`]),
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
      const [name = '', language] = id.slice(PREFIX.length + 1).split('/');
      if (language) return catalogue.call(this, `${folders.get(name)}/${language}.json`);
      const loaders = LANGUAGES.map((one) => `${one}: () => import('${PREFIX}${name}/${one}')`);
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

function catalogue(this: { addWatchFile(file: string): void }, path: string): string {
  const file = resolve(`.${path}`);
  this.addWatchFile(file);
  const messages = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
  return `export default ${JSON.stringify(Object.fromEntries(messages.filter(([key]) => !SERVER_ONLY.includes(key))))};`;
}
