import { Histogram } from 'prom-client';
import { metrics } from '#app/platform/http/metrics.server.ts';

const loads = new Histogram({
  name: 'splot_document_load_seconds',
  help: 'Time to build a document from its snapshot and log',
  buckets: [0.001, 0.002, 0.005, 0.01, 0.025, 0.1, 0.5, 2],
  registers: [metrics],
});

export function noteLoad(milliseconds: number): void {
  loads.observe(milliseconds / 1_000);
}
