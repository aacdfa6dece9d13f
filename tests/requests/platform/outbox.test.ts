import { afterAll, expect, it } from 'vitest';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { queueMail } from '#app/platform/mail/queue.server.ts';
import { makeCast } from '#tests/cast.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { type Mailbox, startMailbox } from '#tests/smtp.ts';
import { until } from '#tests/until.ts';

let server: TestServer | undefined;
let mailbox: Mailbox | undefined;
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
});

const queue = (dedupeKey: string, subject: string) =>
  transaction('queue', (tx) =>
    queueMail(tx, {
      dedupeKey,
      to: 'biblioteka@pila.example',
      language: 'pl',
      subject,
      heading: 'Zażółć gęślą jaźń <b>',
      paragraphs: ['Pierwszy akapit & drugi.'],
      button: { label: 'Otwórz', url: 'https://splot.example/x?a=1&b=2' },
    }),
  );

it('sends each mail once, in Polish letters, with nothing from a text becoming markup or a header', async () => {
  await makeCast();
  await db.outboxMail.updateMany({ data: { state: 'sent' } });
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url, MAIL_FROM: 'splot@region.example' } });
  await queue('a', 'Zaproszenie: spotkanie w Pile\r\nBcc: obcy@zla.example');
  await queue('a', 'Zaproszenie: drugi raz');
  const mail = await mailbox.mailTo('biblioteka@pila.example');
  expect(mail.subject).toBe('Zaproszenie: spotkanie w Pile Bcc: obcy@zla.example');
  expect(mail.bcc).toBeUndefined();
  expect(mail.from?.address).toBe('splot@region.example');
  expect(mail.text).toContain('Zażółć gęślą jaźń <b>');
  expect(mail.html).toContain('Zażółć gęślą jaźń &#60;b&#62;');
  expect(mail.html).toContain('href="https://splot.example/x?a=1&#38;b=2"');
  const sent = await until(async () => {
    const row = await db.outboxMail.findUnique({ where: { dedupeKey: 'a' } });
    return row?.state === 'sent' && row;
  });
  expect(sent).toMatchObject({ text: '', html: '', calendar: null, to: 'biblioteka@pila.example' });
  expect(mailbox.mails).toHaveLength(1);
});

it('waits for a mail server that is down and says why', async () => {
  await mailbox?.close();
  await queue('b', 'Czeka');
  const waiting = await until(async () => {
    const row = await db.outboxMail.findUnique({ where: { dedupeKey: 'b' } });
    return row?.lastError ? row : null;
  });
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, lastError: 'ESOCKET' });
});

it('a refused password or sender is not the fault of the mail: it waits for the next try', async () => {
  const { SMTPServer } = await import('smtp-server');
  const strict = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('bad password'), { responseCode: 535 })),
  });
  await new Promise<void>((ready) => strict.listen(0, '127.0.0.1', ready));
  const { port } = strict.server.address() as { port: number };
  await server?.stop();
  server = await startServer({ env: { SMTP_URL: `smtp://splot:haslo@127.0.0.1:${port}` } });
  await queue('c', 'Też czeka');
  const waiting = await until(async () => {
    const row = await db.outboxMail.findUnique({ where: { dedupeKey: 'c' } });
    return row?.lastError ? row : null;
  });
  expect(waiting).toMatchObject({ state: 'queued', attempts: 1, lastError: '535' });
  await new Promise<void>((closed) => strict.close(() => closed()));
});
