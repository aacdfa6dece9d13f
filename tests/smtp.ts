import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { until } from './until.ts';

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  mails: Email[];
  /** Waits for a mail to this address whose subject holds the words. */
  mailTo(address: string, subject?: string): Promise<Email>;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is given. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const find = (address: string, subject: string) =>
    mails.find((mail) => mail.to?.some((to) => to.address === address) && mail.subject?.includes(subject));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    mailTo: (address, subject = '') =>
      until(() => find(address, subject), 20_000, `mail to ${address}: ${subject}`),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
