import type Database from 'better-sqlite3';
import { openBare } from '#app/platform/db/connection.server.ts';

/** Gives the statement for this text, compiled once. Dates are text there: `storedDate`. */
export type Prepare = (sql: string) => Database.Statement<unknown[], unknown>;

/**
 * A connection whose statements are compiled once and run at once, without Prisma: for the few that run with every
 * keystroke. Opens itself when it is first used, and anew after a failure that it could not undo.
 */
export class Prepared {
  readonly #url: string;
  readonly #queryOnly: boolean;
  readonly #statements = new Map<string, Database.Statement<unknown[], unknown>>();
  #connection: Database.Database | null = null;

  constructor(url: string, queryOnly: boolean) {
    this.#url = url;
    this.#queryOnly = queryOnly;
  }

  readonly prepare: Prepare = (sql) => {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#open().prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  };

  /** All of `work` is on disk when this returns, or nothing when it throws. */
  transaction<T>(work: (prepare: Prepare) => T): T {
    const connection = this.#open();
    try {
      return connection.transaction(() => work(this.prepare)).immediate();
    } catch (error) {
      if (connection.inTransaction) this.close();
      throw error;
    }
  }

  close(): void {
    this.#statements.clear();
    this.#connection?.close();
    this.#connection = null;
  }

  #open(): Database.Database {
    this.#connection ??= openBare(this.#url, this.#queryOnly);
    return this.#connection;
  }
}

/** A time as Prisma stores it, so that both read and compare each other's. */
export function storedDate(date: Date): string {
  return date.toISOString().replace('Z', '+00:00');
}
