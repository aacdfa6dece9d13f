import nodemailer from 'nodemailer';
import { now } from '../clock.ts';
import { db, onCommit } from '../db/db.server.ts';
import { env } from '../env.server.ts';
import { withLease } from '../jobs/lease.server.ts';
import { log } from '../log.server.ts';
import { singleton } from '../singleton.server.ts';

/** Back-off between attempts: from 30 seconds up to an hour; given up after three days. */
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
const GIVE_UP_MS = 3 * 24 * 3_600_000;

/** A mail that has left leaves no text behind: it may hold a link that still works. */
const SENT = { state: 'sent', lastError: '', text: '', html: '', calendar: null } as const;

type Row = Awaited<ReturnType<typeof db.outboxMail.findMany>>[number];

/** A server that hangs must not outlast the lease of the outbox. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 20_000 };

const transport = singleton('smtp', () =>
  env.smtpUrl ? nodemailer.createTransport({ url: env.smtpUrl, ...TIMEOUTS }, { from: env.mailFrom }) : null,
);

let busy = false;

/** Starts sending: after every commit and every few seconds. Without SMTP_URL mails stay in the outbox. */
export function startOutbox(): () => void {
  if (!transport) return () => undefined;
  const timer = setInterval(() => void sendDue(), 2_000);
  timer.unref();
  onCommit(() => setImmediate(() => void sendDue()));
  return () => clearInterval(timer);
}

/** Sends what is due; one process at a time. */
async function sendDue(): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    const waiting = await db.outboxMail.count({ where: due() });
    if (waiting > 0) await withLease('outbox', 120_000, sendBatch);
  } catch (error) {
    log.error({ err: error instanceof Error ? error.name : 'unknown' }, 'outbox paused');
  } finally {
    busy = false;
  }
}

const due = () => ({ state: 'queued' as const, nextAttemptAt: { lte: now() } });

async function sendBatch(): Promise<void> {
  const batch = await db.outboxMail.findMany({ where: due(), orderBy: { createdAt: 'asc' }, take: 20 });
  for (const mail of batch) await sendOne(mail);
}

async function sendOne(mail: Row): Promise<void> {
  try {
    await transport?.sendMail({
      messageId: `<${mail.id}@${new URL(env.appUrl).hostname}>`,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(mail.calendar
        ? { icalEvent: { method: mail.method ?? 'REQUEST', content: mail.calendar, filename: 'splot.ics' } }
        : {}),
    });
    await db.outboxMail.update({ where: { id: mail.id }, data: { ...SENT, sentAt: now() } });
  } catch (error) {
    await noteFailure(mail, error);
  }
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

async function noteFailure(mail: Row, error: unknown): Promise<void> {
  const attempts = mail.attempts + 1;
  const { code: kind = 'unknown', command, responseCode } = error as SmtpFailure;
  const code = responseCode ?? kind;
  // Only what the server says of this mail or its recipient is final; a wrong password is not.
  const ofThisMail = kind === 'EMESSAGE' || (kind === 'EENVELOPE' && command === 'RCPT TO');
  const refused = ofThisMail && responseCode !== undefined && responseCode >= 500;
  const tooOld = now().getTime() - mail.createdAt.getTime() > GIVE_UP_MS;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1));
  log.warn({ mail: mail.id, attempts, code }, 'mail not sent');
  await db.outboxMail.update({
    where: { id: mail.id },
    data: {
      attempts,
      lastError: String(code),
      state: refused || tooOld ? 'failed' : 'queued',
      nextAttemptAt: new Date(now().getTime() + pause),
    },
  });
}
