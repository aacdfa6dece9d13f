import { randomBytes } from 'node:crypto';
import type { Express, NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { env } from '../env.server.ts';
import { foreignOrigin } from './origin.server.ts';

/** Everything that stands before the pages: who may post, what a browser may load, what may be kept. */
export function secure(app: Express): void {
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy ? 1 : false);
  app.use(ownHost, nonce);
  app.use(headers());
  app.use(refuseForeignWrites, noStore);
}

/** Remix builds URLs from this header; only our own configuration may set it. */
function ownHost(req: Request, _res: Response, next: NextFunction): void {
  if (env.demo) delete req.headers['x-forwarded-host'];
  else req.headers['x-forwarded-host'] = new URL(env.appUrl).host;
  next();
}

function nonce(_req: Request, res: Response, next: NextFunction): void {
  res.locals.nonce = randomBytes(16).toString('base64');
  next();
}

function headers() {
  const withNonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.nonce}'`;
  return helmet({
    contentSecurityPolicy: env.production && {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", withNonce],
        styleSrc: ["'self'", withNonce],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: env.secure && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** OWASP CSRF: Sec-Fetch-Site first, Origin where a browser does not send it, refusal where neither is. */
function refuseForeignWrites(req: Request, res: Response, next: NextFunction): void {
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(req.method);
  if (reads || !foreignOrigin(req)) next();
  else res.status(403).type('text/plain').send('Foreign origin');
}

/** Nothing is kept unless a route says how long: its word replaces ours, where Remix would add it. */
function noStore(_req: Request, res: Response, next: NextFunction): void {
  res.setHeader('Cache-Control', 'no-store');
  const append = res.append.bind(res);
  res.append = (name, value) =>
    name.toLowerCase() === 'cache-control' ? res.set(name, value) : append(name, value);
  next();
}
