import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Cast, makeCast } from '#tests/cast.ts';
import { launchChromium, openWindow, type PersonOptions } from '#tests/chromium.ts';
import { startServer, type TestServer } from '#tests/server.ts';
import { type Mailbox, startMailbox } from '#tests/smtp.ts';

/** What a story in the browser needs: the cast, the built server, real mail, and windows of the people in it. */
export interface Stage {
  readonly cast: Cast;
  readonly server: TestServer;
  readonly mailbox: Mailbox;
  /** A window of this person, signed in; without one, of a visitor. */
  windowOf(
    personId?: string,
    options?: Omit<PersonOptions, 'url' | 'cookies'>,
  ): ReturnType<typeof openWindow>;
}

/** Sets the stage before the stories of this file and clears it after them. `prepare` runs before the server starts. */
export function onStage(prepare: (cast: Cast) => Promise<void> = async () => undefined): Stage {
  const set: { cast?: Cast; server?: TestServer; mailbox?: Mailbox; browser?: Browser } = {};
  beforeAll(async () => {
    set.cast = await makeCast();
    await prepare(set.cast);
    set.mailbox = await startMailbox();
    set.server = await startServer({ env: { SMTP_URL: set.mailbox.url, MAIL_FROM: 'splot@rops.example' } });
    set.browser = await launchChromium();
  }, 90_000);
  afterAll(async () => {
    await set.browser?.close();
    await set.server?.stop();
    await set.mailbox?.close();
  });
  const there = <K extends keyof typeof set>(name: K) => {
    const found = set[name];
    if (!found) throw new Error(`${name} is there only while a test runs`);
    return found;
  };
  return {
    get cast() {
      return there('cast');
    },
    get server() {
      return there('server');
    },
    get mailbox() {
      return there('mailbox');
    },
    async windowOf(personId, options = {}) {
      const { url, browse } = there('server');
      const cookies = personId ? (await browse(personId)).cookies() : '';
      return openWindow(there('browser'), { url, cookies, ...options });
    },
  };
}
