import { Cron } from 'croner';
import { ZONE } from '../i18n/warsaw.ts';
import { log } from '../log.server.ts';
import { withLease } from './lease.server.ts';

/** Runs a job by a cron pattern in Polish time, in one process at a time. Gives the way to stop it. */
export function schedule(name: string, pattern: string, work: () => Promise<void>): () => void {
  const job = new Cron(
    pattern,
    { timezone: ZONE, protect: true, unref: true, catch: report(name) },
    async () => {
      await withLease(`job ${name}`, 600_000, work);
    },
  );
  return () => job.stop();
}

function report(name: string) {
  return (error: unknown) =>
    log.error({ job: name, err: error instanceof Error ? error.name : 'unknown' }, 'job failed');
}
