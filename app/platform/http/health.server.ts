import { timingSafeEqual } from 'node:crypto';
import type { Express, Request, Response } from 'express';
import { now } from '../clock.ts';
import { db, transaction } from '../db/db.server.ts';
import { env } from '../env.server.ts';
import { hashToken } from '../secrets/token.server.ts';
import { metrics } from './metrics.server.ts';

let leaving = false;

/** From here on /readyz tells the proxy to send nobody any more. */
export function leave(): void {
  leaving = true;
}

/** /healthz: the process answers. /readyz: it can read and write. /metrics: for loopback or the token's holder. */
export function health(app: Express): void {
  app.get('/healthz', (_req, res) => void res.type('text/plain').send('ok\n'));
  app.get('/readyz', ready);
  app.get('/metrics', async (req, res) => {
    if (!mayMeasure(req)) return void res.status(404).end();
    res.type(metrics.contentType).send(await metrics.metrics());
  });
}

const PROBE_MS = 1_000;
let probe: Promise<boolean> | undefined;
let probedAt = 0;

async function ready(_req: Request, res: Response): Promise<void> {
  if (!leaving && (await probed())) res.type('text/plain').send('ready\n');
  else res.status(503).type('text/plain').send('not ready\n');
}

/** One probe a second at most, however many ask: it takes its turn at the one writing connection. */
function probed(): Promise<boolean> {
  const at = now().getTime();
  if (!probe || at - probedAt > PROBE_MS) {
    probedAt = at;
    probe = readAndWrite().catch(() => false);
  }
  return probe;
}

async function readAndWrite(): Promise<boolean> {
  await db.setting.findFirst({ select: { key: true } });
  const key = 'readyz';
  const value = now().toISOString();
  await transaction('readyz', (tx) =>
    tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } }),
  );
  return true;
}

function mayMeasure(req: Request): boolean {
  const token = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
  if (token && env.metricsToken) {
    return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(hashToken(env.metricsToken)));
  }
  const direct = req.headers['x-forwarded-for'] === undefined;
  return direct && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress ?? '');
}
