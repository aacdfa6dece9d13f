import pino from 'pino';
import { env } from './env.server.ts';

/** Structured log, one JSON object a line. Ids and codes only: never names, addresses, tokens or texts. */
export const log = pino({ level: env.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
