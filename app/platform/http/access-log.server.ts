import type { NextFunction, Request, Response } from 'express';
import { Counter, Histogram } from 'prom-client';
import { log } from '../log.server.ts';
import { metrics } from './metrics.server.ts';

const requests = new Counter({
  name: 'splot_http_requests_total',
  help: 'Requests answered',
  labelNames: ['method', 'status'],
  registers: [metrics],
});
const durations = new Histogram({
  name: 'splot_http_request_seconds',
  help: 'Time to answer',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
});

let inFlight = 0;

/** Requests whose answer has not left yet. */
export function requestsInFlight(): number {
  return inFlight;
}

/** Counts and logs each answer. Paths only, secrets in them blanked: no query, no address, no person. */
export function accessLog(req: Request, res: Response, next: NextFunction): void {
  const begun = process.hrtime.bigint();
  const path = req.path.replace(/[\w.-]{40,}/g, '…');
  inFlight += 1;
  res.once('close', () => {
    inFlight -= 1;
  });
  res.on('finish', () => {
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    requests.inc({ method: req.method, status: res.statusCode });
    durations.observe(seconds);
    log.info({ method: req.method, path, status: res.statusCode, ms: Math.round(seconds * 1000) }, 'request');
  });
  next();
}
