import type { IncomingMessage } from 'node:http';
import { env } from '../env.server.ts';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** Whether a write or a socket handshake comes from another site, or does not say where it comes from. */
export function foreignOrigin(req: IncomingMessage): boolean {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return true;
  if (origin !== undefined) return !ours(origin, host);
  return site === undefined;
}

function ours(origin: string, host: string | undefined): boolean {
  if (!env.demo) return origin === new URL(env.appUrl).origin;
  return host !== undefined && LOOPBACK.test(host) && origin === `http://${host}`;
}
