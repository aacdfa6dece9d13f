import { io } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  cast = await makeCast();
  server = await startServer();
});
afterAll(() => server?.stop());

describe('every page', () => {
  it('forbids foreign and inline scripts, framing, sniffing and keeping', async () => {
    const visitor = await server.browse();
    const response = await visitor.get('/');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const html = await response.text();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) expect(tag).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/\sstyle="|\son\w+="/);
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('X-Powered-By')).toBeNull();
  });

  it('gives every response a nonce of its own', async () => {
    const visitor = await server.browse();
    const nonces = await Promise.all(
      [1, 2].map(
        async () =>
          /'nonce-([^']+)'/.exec((await visitor.get('/')).headers.get('Content-Security-Policy') ?? '')?.[1],
      ),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it('does not name the database, a stack or a file when something is not found', async () => {
    const html = await (await (await server.browse()).get('/grupy/x')).text();
    expect(html).not.toMatch(/prisma|sqlite|\.tsx?:|node_modules/i);
  });
});

describe('a socket handshake', () => {
  const connect = (headers: Record<string, string>) =>
    new Promise<string>((done) => {
      const socket = io(server.url, {
        parser,
        transports: ['websocket'],
        reconnection: false,
        extraHeaders: headers,
      });
      socket.on('connect', () => {
        socket.disconnect();
        done('connected');
      });
      socket.on('connect_error', (error) => {
        socket.disconnect();
        done(error.message);
      });
    });

  it('is refused from another site, even with a session', async () => {
    const { cookies } = await server.browse(cast.librarian.personId);
    expect(await connect({ Cookie: cookies(), Origin: server.url })).toBe('connected');
    expect(await connect({ Cookie: cookies(), Origin: 'https://zla.example' })).not.toBe('connected');
    expect(await connect({ Cookie: cookies(), Origin: 'null' })).not.toBe('connected');
    expect(await connect({ Cookie: cookies() })).not.toBe('connected');
  });

  it('is refused without a session', async () => {
    expect(await connect({ Origin: server.url })).toBe('signed-out');
    expect(await connect({ Origin: server.url, Cookie: 'splot=abcdefghijklmnopqrstuvwxyz' })).toBe(
      'signed-out',
    );
  });
});

describe('sessions', () => {
  it('are stored only as a hash', async () => {
    const { cookies } = await server.browse(cast.librarian.personId);
    const { db } = await import('#app/platform/db/db.server.ts');
    const id = /splot=([^;]+)/.exec(cookies())?.[1] ?? '';
    const rows = await db.session.findMany();
    expect(id).not.toBe('');
    expect(JSON.stringify(rows)).not.toContain(id);
  });
});
