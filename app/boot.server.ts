import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { flushers, registrations } from './composition.server.ts';
import { createFirstAdministratorLink } from './features/accounts/invitations/commands/invite-first-administrator.server.ts';
import { markSample, refuseSample } from './features/accounts/sample.server.ts';
import { prepareDirectory } from './features/directory/reindex.server.ts';
import { keepDeadlines } from './features/documents/adoption/deadlines.server.ts';
import { sweepFiles } from './features/documents/files/sweep.server.ts';
import { keepQuietMoments } from './features/documents/versions/automatic.server.ts';
import { closeDatabase, db } from './platform/db/db.server.ts';
import { env, setAppUrl } from './platform/env.server.ts';
import { drainEvents, startDispatcher, stopDispatcher } from './platform/events/dispatch.server.ts';
import { accessLog, requestsInFlight } from './platform/http/access-log.server.ts';
import { health, leave } from './platform/http/health.server.ts';
import { secure } from './platform/http/security.server.ts';
import { schedule } from './platform/jobs/schedule.server.ts';
import { log } from './platform/log.server.ts';
import { startOutbox } from './platform/mail/outbox.server.ts';
import { attachRealtime, getIo } from './platform/realtime/server.server.ts';
import { deleteExpiredSessions } from './platform/session/session.server.ts';

const stops: (() => void)[] = [];

/** Before the pages: logs, health, headers, refusal of foreign writes. */
export function prepare(app: Express): void {
  for (const register of registrations) register();
  app.use(accessLog);
  health(app);
  secure(app);
}

/** Fills an empty database: the sample region in demo; else a one-time link for the first administrator, to print. */
export async function fill(): Promise<string | undefined> {
  await prepareDirectory();
  const people = await db.person.count();
  await refuseSample(env.demo, people);
  if (people > 0) return undefined;
  if (!env.demo) return `First administrator: ${await createFirstAdministratorLink()}`;
  const { seed } = await import('#prisma/seed.ts');
  await markSample('begun');
  await seed();
  await drainEvents();
  await markSample('complete');
  return undefined;
}

/** After the port is open: sockets, events, mail, jobs. */
export async function serve(http: HttpServer): Promise<void> {
  const address = http.address();
  if (env.demo && address && typeof address === 'object') setAppUrl(`http://127.0.0.1:${address.port}`);
  attachRealtime(http);
  await startDispatcher();
  stops.push(
    startOutbox(),
    schedule('expired sessions', '17 3 * * *', deleteExpiredSessions),
    schedule('consultations', '* * * * *', keepDeadlines),
    schedule('files of no document', '41 3 * * *', sweepFiles),
    schedule('document versions', '* * * * *', async () => void (await keepQuietMoments())),
  );
}

/** SIGTERM: no new visitors, everything on its way is saved. Gives the exit code: not 0 when something could not be. */
export async function shutDown(): Promise<number> {
  leave();
  let saved = await settle();
  getIo()?.disconnectSockets(true);
  await answered();
  // A form on its way may have written meanwhile.
  if (saved) saved = await settle();
  stopDispatcher();
  for (const stop of stops) stop();
  await closeDatabase();
  if (!saved) log.fatal('stopped with unsaved changes');
  return saved ? 0 : 1;
}

/** Requests under way get their answer, so that nobody sends twice what was done once. */
async function answered(patienceMs = 8_000): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (requestsInFlight() > 0 && performance.now() < deadline) await pause(20);
}

async function settle(): Promise<boolean> {
  const results = await Promise.all(flushers.map((flush) => flush().catch(() => false)));
  return results.every(Boolean);
}
