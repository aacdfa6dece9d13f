import { readFileSync } from 'node:fs';
import type { RouteConfigEntry } from '@remix-run/route-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import routes from '#app/routes.ts';
import type { Browse } from '#tests/browse.ts';
import { type Cast, makeCast } from '#tests/cast.ts';
import { AREAS } from '#tests/matrix/all.ts';
import { type Outcome, ROLES, type Role, type Row, type World } from '#tests/matrix/types.ts';
import { startServer, type TestServer } from '#tests/server.ts';

const rows = Object.values(AREAS).flatMap((area) => area.rows);
const world = {} as World;
const clients = new Map<Role, Browse>();
let server: TestServer;

const PUBLIC_URL = 'http://127.0.0.1:7999';

beforeAll(async () => {
  Object.assign(world, await makeCast(), { ids: {} });
  for (const area of Object.values(AREAS)) await area.prepare?.(world);
  server = await startServer({ env: { APP_URL: PUBLIC_URL, HOST: '127.0.0.1' } });
  for (const role of ROLES) clients.set(role, await server.browse(actor(role)?.personId));
}, 120_000);

afterAll(() => server?.stop());

const actor = (role: Role) => (role === 'visitor' ? null : (world[role as keyof Cast & Role] ?? null));

async function ask(row: Row, role: Role, headers: Record<string, string> = {}): Promise<Response> {
  const client = clients.get(role);
  if (!client) throw new Error(role);
  const path = row.path(world);
  if (row.method === 'GET') return client.get(path, headers);
  return client.post(path, row.form?.(world, actor(role)) ?? {}, { Origin: PUBLIC_URL, ...headers });
}

function outcome(response: Response, row: Row): Outcome | number {
  const to = response.headers.get('Location') ?? '';
  if (to.startsWith('/logowanie?dalej=')) return 'signIn';
  if (response.status >= 300 && response.status < 400) return row.method === 'POST' ? 'ok' : 'away';
  if (response.status < 300) return 'ok';
  const names: Record<number, Outcome> = {
    400: 'input',
    403: 'refused',
    404: 'missing',
    409: 'conflict',
    410: 'gone',
  };
  return names[response.status] ?? response.status;
}

const entries: { file: string }[] = [];
const walk = (list: RouteConfigEntry[]) => {
  for (const entry of list) {
    entries.push({ file: entry.file });
    walk(entry.children ?? []);
  }
};
walk(await routes);

describe('role × route × object', () => {
  for (const row of rows) {
    it(`${row.method} ${row.file}${row.object ? ` (${row.object})` : ''}`, async () => {
      const found: Partial<Record<Role, Outcome | number>> = {};
      const wanted: Partial<Record<Role, Outcome>> = {};
      // The least powerful first: a write that is wrongly allowed must not be hidden by a rightful one before it.
      for (const role of ROLES) {
        found[role] = outcome(await ask(row, role), row);
        wanted[role] = row.expect[role] ?? row.expect.others;
      }
      expect(found).toEqual(wanted);
    });
  }

  it('no route is missing from the table', () => {
    const missing = entries.flatMap(({ file }) => {
      const source = readFileSync(`app/${file}`, 'utf8');
      const needs = [
        ...(/export (const|async function|function) loader\b|export default/.test(source) ? ['GET'] : []),
        ...(/export (const|async function|function) action\b|export \{ action/.test(source) ? ['POST'] : []),
      ];
      return needs
        .filter((method) => !rows.some((row) => row.file === file && row.method === method))
        .map((method) => `${method} ${file}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('a write from another site', () => {
  const writes = rows.filter((row) => row.method === 'POST');
  const foreign: Record<string, Record<string, string>> = {
    'a foreign Origin': { Origin: 'https://zla.example' },
    'an opaque Origin': { Origin: 'null' },
    'Sec-Fetch-Site cross-site': { 'Sec-Fetch-Site': 'cross-site' },
    'Sec-Fetch-Site same-site': { 'Sec-Fetch-Site': 'same-site' },
  };

  for (const [name, headers] of Object.entries(foreign)) {
    it(`is refused on every route with ${name}, also as a data request`, async () => {
      for (const row of writes) {
        for (const data of [false, true]) {
          const id = row.file.replace(/\.tsx?$/, '');
          const path = row.path(world);
          const target = data
            ? `${path}${path.includes('?') ? '&' : '?'}_data=${encodeURIComponent(id)}`
            : path;
          const response = await ask({ ...row, path: () => target }, 'admin', headers);
          expect(response.status, `${target} ${name}`).toBe(403);
        }
      }
    });
  }

  it('is refused without any word of where it comes from', async () => {
    for (const row of writes) {
      const response = await fetch(new URL(row.path(world), server.url), {
        method: 'POST',
        body: new URLSearchParams(),
      });
      expect(response.status, row.file).toBe(403);
    }
  });
});
