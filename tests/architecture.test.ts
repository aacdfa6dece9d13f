import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => existsSync(path));
const source = files.filter(
  (path) => /^(app|prisma)\/.*\.tsx?$|^server\.ts$/.test(path) && !path.endsWith('.d.ts'),
);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** Imports of our own files, as paths from the root. Packages are left out. */
function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...statements].flatMap(([, type, fixed, lazy]) => {
    const name = (fixed ?? lazy ?? '').replace(/\?\w+$/, '');
    const to = name.startsWith('#')
      ? name.slice(1)
      : name.startsWith('.')
        ? normalize(join(dirname(path), name))
        : null;
    return to ? [{ from: path, to, typeOnly: type !== undefined }] : [];
  });
}

const imports = source.flatMap(importsOf);

const RANK: Record<string, number> = {
  accounts: 0,
  groups: 1,
  directory: 2,
  documents: 2,
  meetings: 3,
  reports: 4,
  notifications: 5,
  home: 5,
  statements: 0,
};
const feature = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
const inside = (folder: string) => (path: string) => path.startsWith(`app/${folder}/`);
const isServer = (path: string) => /\.server\.tsx?$/.test(path);

function offenders(rule: (i: Import) => boolean): string[] {
  return imports.filter(rule).map(({ from, to }) => `${from} → ${to}`);
}

describe('who may import whom', () => {
  it('every import of our own names an existing file with its extension', () => {
    const broken = offenders(({ to }) => !existsSync(to) && !to.startsWith('prisma/generated'));
    expect(broken).toEqual([]);
  });

  it('routes are adapters: no route imports another route, and none the database', () => {
    const route = inside('routes');
    expect(offenders((i) => route(i.from) && route(i.to))).toEqual([]);
    expect(offenders((i) => route(i.from) && i.to.startsWith('app/platform/db/'))).toEqual([]);
    expect(offenders((i) => !route(i.from) && route(i.to))).toEqual([]);
  });

  it('features import other features only downward: accounts ← groups ← meetings, documents, directory ← reports', () => {
    const upward = offenders((i) => {
      const [from, to] = [feature(i.from), feature(i.to)];
      if (!from || !to || from === to) return false;
      return (RANK[from] ?? -1) <= (RANK[to] ?? 99);
    });
    expect(upward).toEqual([]);
  });

  it('every feature has its rank', () => {
    const unknown = source.map(feature).filter((name) => name && !(name in RANK));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('the platform knows no feature, the design system only the isomorphic part of i18n and forms', () => {
    expect(offenders((i) => inside('platform')(i.from) && /^app\/(?!platform\/)/.test(i.to))).toEqual([]);
    const allowed = /^app\/(ui\/|platform\/(i18n|http)\/[\w-]+\.tsx?$)/;
    expect(offenders((i) => inside('ui')(i.from) && (!allowed.test(i.to) || isServer(i.to)))).toEqual([]);
  });

  it('server modules are never imported from what a browser loads', () => {
    const browser = (path: string) =>
      inside('ui')(path) ||
      /^app\/features\/.*\/(components|client)\//.test(path) ||
      /^app\/features\/.*\/(schema|policy)\.ts$/.test(path) ||
      path === 'app/entry.client.tsx';
    expect(offenders((i) => browser(i.from) && isServer(i.to) && !i.typeOnly)).toEqual([]);
  });

  it('the composition root alone knows everything: server.ts imports nothing from app/', () => {
    expect(offenders((i) => i.from === 'server.ts' && i.to.startsWith('app/'))).toEqual([]);
  });

  it('only platform/env reads the environment', () => {
    const allowed = /^app\/platform\/(env\.server|db\/[\w.-]+)\.ts$/;
    const readers = source.filter(
      (path) =>
        path.startsWith('app/') && !allowed.test(path) && /process\.env\b/.test(readFileSync(path, 'utf8')),
    );
    expect(readers).toEqual([]);
  });
});

describe('the shape of the house', () => {
  it('has no import circles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to, typeOnly } of imports) {
      if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, way: string[]) => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it('has no barrels and no junk drawers', () => {
    expect(
      source.filter((path) => /(^|\/)index\.tsx?$/.test(path) && !path.startsWith('app/routes/')),
    ).toEqual([]);
    const drawers = files.filter((path) =>
      /(^|\/)(utils?|lib|helpers?|common|misc|shared|services)\//.test(path),
    );
    expect(drawers).toEqual([]);
  });

  it('keeps files small: none over 250 lines', () => {
    const long = source.filter((path) => readFileSync(path, 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });
});
