import { expect, it } from 'vitest';
import { makeCast } from '#tests/cast.ts';
import { failedStart, startServer } from '#tests/server.ts';

it('stops on a wrong variable with one line and exit code 1', async () => {
  const { status, stderr, stdout } = await failedStart({ PORT: 'trzy tysiące' });
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^Splot cannot start: Wrong environment: PORT: /),
  ]);
});

it('says so when the port is taken', async () => {
  await makeCast();
  const server = await startServer();
  const { status, stderr } = await failedStart({ PORT: String(server.port) });
  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toMatch(/^Splot cannot start: .*EADDRINUSE/);
  await server.stop();
});

it('is alive, ready and measurable, and leaves with 0 on SIGTERM', async () => {
  const server = await startServer();
  const visitor = await server.browse();
  expect(await (await visitor.get('/healthz')).text()).toBe('ok\n');
  expect(await (await visitor.get('/readyz')).text()).toBe('ready\n');
  const metrics = await (await visitor.get('/metrics')).text();
  expect(metrics).toMatch(/splot_http_requests_total\{method="GET",status="200"\} \d+/);
  expect(metrics).toContain('splot_outbox_mails');
  expect((await visitor.get('/metrics', { 'X-Forwarded-For': '10.0.0.9' })).status).toBe(404);
  expect(await server.stop()).toBe(0);
});

it('keeps addresses, tokens and queries out of the log', async () => {
  const server = await startServer({ env: { LOG_LEVEL: 'info' } });
  const visitor = await server.browse();
  const token = 'tajny-token-z-zaproszenia-0123456789-abcdefghij';
  await visitor.get(`/zaproszenie/${token}?adres=biblioteka@pila.example`);
  await visitor.post('/logowanie', { email: 'biblioteka@pila.example', password: 'nie-to-haslo-wcale' });
  await server.stop();
  const log = server.lines.join('\n');
  expect(log).toContain('"path":"/zaproszenie/…"');
  expect(log).not.toMatch(/tajny|pila\.example|nie-to-haslo|127\.0\.0\.1","/);
});
