import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { db, writerStatus } from '../db/db.server.ts';
import { singleton } from '../singleton.server.ts';

/** What /metrics shows, in Prometheus' format. Features register their own gauges here. */
export const metrics = singleton('metrics', () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'splot_writer_waiting',
    help: 'Writes waiting for the database',
    registers: [registry],
    collect() {
      this.set(writerStatus().waiting);
    },
  });
  new Gauge({
    name: 'splot_outbox_mails',
    help: 'Mails by state',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      for (const state of ['queued', 'failed'] as const) {
        this.set({ state }, await db.outboxMail.count({ where: { state } }));
      }
    },
  });
  new Gauge({
    name: 'splot_events_behind',
    help: 'Events that the slowest subscriber in trouble has not read',
    registers: [registry],
    async collect() {
      const behind = await db.subscriberCursor.findFirst({
        where: { failures: { gt: 0 } },
        orderBy: { seq: 'asc' },
      });
      this.set(behind ? await db.event.count({ where: { seq: { gt: behind.seq } } }) : 0);
    },
  });
  return registry;
});
