import { expect, it } from 'vitest';
import { readEnv } from '#app/platform/env.server.ts';

it('is a demo on loopback without APP_URL', () => {
  expect(readEnv({})).toMatchObject({
    demo: true,
    host: '127.0.0.1',
    port: 3000,
    appUrl: 'http://127.0.0.1:3000',
    secure: false,
  });
});

it('listens everywhere and secures its cookies with an https APP_URL', () => {
  const env = readEnv({ APP_URL: 'https://splot.region.example/', PORT: '8080' });
  expect(env).toMatchObject({
    demo: false,
    host: '0.0.0.0',
    appUrl: 'https://splot.region.example',
    secure: true,
  });
});

it('takes an empty value for none, as .env files have them', () => {
  expect(readEnv({ SMTP_URL: '', APP_URL: '', TRUST_PROXY: '' })).toMatchObject({
    demo: true,
    trustProxy: false,
  });
});

it.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['APP_URL', 'splot.example'],
  ['SMTP_URL', 'http://mail.example'],
  ['MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
  ['DATABASE_URL', 'postgres://x'],
  ['TRUST_PROXY', 'maybe'],
])('%s=%s stops with one line that names it', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^Wrong environment: ${name}: [^\\n]+$`));
});
