import { resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankIsMissing, type.optional());

const Environment = z.object({
  NODE_ENV: z.preprocess(
    blankIsMissing,
    z.enum(['production', 'development', 'test']).default('development'),
  ),
  PORT: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).max(65535).default(3000)),
  HOST: optional(z.string()),
  APP_URL: optional(z.url({ protocol: /^https?$/ })),
  DATABASE_URL: z.preprocess(
    blankIsMissing,
    z.string().startsWith('file:', 'must start with file:').default('file:./data/splot.db'),
  ),
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default('./data')),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.preprocess(blankIsMissing, z.email().default('splot@localhost.example')),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ),
  TRUST_PROXY: z.preprocess(blankIsMissing, z.enum(['0', '1', 'true', 'false']).default('0')),
  METRICS_TOKEN: optional(z.string().min(16)),
});

/** Reads and checks a set of environment variables. Throws one line that names each wrong one. */
export function readEnv(source: Record<string, string | undefined>) {
  const parsed = Environment.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Wrong environment: ${faults.join('; ')}`);
  }
  const e = parsed.data;
  const demo = e.APP_URL === undefined;
  if (demo && e.HOST && !LOOPBACK.includes(e.HOST)) {
    throw new Error(
      'Wrong environment: HOST: without APP_URL this is a demo with public passwords, on loopback only',
    );
  }
  return {
    production: e.NODE_ENV === 'production',
    port: e.PORT,
    host: e.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    /** Absent in demo until the server listens; then `setAppUrl` fills it. */
    appUrl: e.APP_URL?.replace(/\/+$/, '') ?? `http://127.0.0.1:${e.PORT}`,
    secure: e.APP_URL?.startsWith('https:') ?? false,
    /** No APP_URL: sample region, demo accounts, loopback only, outbox shown in the browser. */
    demo,
    databaseUrl: e.DATABASE_URL,
    dataDir: resolve(e.DATA_DIR),
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    redisUrl: e.REDIS_URL,
    logLevel: e.LOG_LEVEL,
    trustProxy: e.TRUST_PROXY === '1' || e.TRUST_PROXY === 'true',
    metricsToken: e.METRICS_TOKEN,
  };
}

export const env = readEnv(process.env);

/** Where people reach us, known for certain only once the server listens (PORT=0). */
export function setAppUrl(url: string): void {
  env.appUrl = url;
}
