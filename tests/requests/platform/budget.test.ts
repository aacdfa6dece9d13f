import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const LIMIT = 130_000;
const FOLDER = `${process.env.BUILD_DIR ?? 'build'}/client/assets`;

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { id: string; module: string; imports?: string[]; parentId?: string }>;
}

const names = readdirSync(FOLDER);
const manifest = JSON.parse(
  readFileSync(`${FOLDER}/${names.find((name) => /^manifest-.*\.js$/.test(name))}`, 'utf8').replace(
    /^window\.__remixManifest=|;$/g,
    '',
  ),
) as Manifest;

const LANGUAGES = ['pl', 'en', 'uk'];
const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8');

/** Gzipped size of chunks with all that they import at once, and the words of one language that they wait for. */
function weigh(modules: string[], language: string): { bytes: number; words: number } {
  const seen = new Set<string>();
  let words = 0;
  const add = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    const code = read(name);
    for (const [, next] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) if (next) add(next);
    const spoken = new RegExp(`\\b${language}:\\(\\)=>[^,}]*?import\\("\\./([\\w.-]+\\.js)"\\)`, 'g');
    for (const [, next] of code.matchAll(spoken)) {
      words += 1;
      if (next) add(next);
    }
  };
  for (const module of modules) add(module.replace('/assets/', ''));
  return { bytes: [...seen].reduce((sum, name) => sum + gzipSync(read(name)).length, 0), words };
}

describe('script on a page', () => {
  it.each(Object.values(manifest.routes))('$id stays within 130 kB gzipped', (route) => {
    const chain = [route, ...(route.parentId ? [manifest.routes[route.parentId]] : [])];
    const modules = chain.flatMap((one) => (one ? [one.module, ...(one.imports ?? [])] : []));
    for (const language of LANGUAGES) {
      const { bytes, words } = weigh(
        [manifest.entry.module, ...manifest.entry.imports, ...modules],
        language,
      );
      expect(words, 'the catalogues are part of the weight').toBeGreaterThan(0);
      expect(bytes, language).toBeLessThanOrEqual(LIMIT);
    }
  });
});
