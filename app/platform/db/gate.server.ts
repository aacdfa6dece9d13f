import { AsyncLocalStorage } from 'node:async_hooks';
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';
import { openReader, openWriter } from '#app/platform/db/connection.server.ts';
import { GatedTransaction } from '#app/platform/db/gated-transaction.server.ts';
import { type Prepare, Prepared } from '#app/platform/db/prepared.server.ts';
import { isRead } from '#app/platform/db/statement.ts';
import { Turnstile } from '#app/platform/db/turnstile.ts';

/**
 * The way of Prisma to SQLite: every write and every whole transaction passes one turnstile to one writing connection;
 * plain reads use a second connection that cannot write and sees only what is committed.
 *
 * The stock adapter has a single connection: there, a plain write of one request lands inside the open transaction
 * of another and is lost, although acknowledged, when that one rolls back.
 */
export class Gate implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'splot-gate';
  readonly #url: string;
  readonly #turnstile = new Turnstile();
  readonly #scope = new AsyncLocalStorage<{ name: string; open: boolean }>();
  readonly #writing: Prepared;
  readonly #reading: Prepared;

  constructor(url: string) {
    this.#url = url;
    this.#writing = new Prepared(url, false);
    this.#reading = new Prepared(url, true);
  }

  /** Writes and transactions that wait for their turn. */
  get waiting(): number {
    return this.#turnstile.waiting;
  }

  /** Runs the work of a transaction so that use of the outer client within it is noticed. */
  async within<T>(name: string, work: () => Promise<T>): Promise<T> {
    const scope = { name, open: true };
    try {
      return await this.#scope.run(scope, work);
    } finally {
      scope.open = false;
    }
  }

  /** Throws inside the work of a transaction: there, the outer client would wait for itself. */
  refuseWithin(what: string): void {
    const scope = this.#scope.getStore();
    if (scope?.open)
      throw new Error(`${what} inside transaction "${scope.name}": use its tx, or do it before or after.`);
  }

  /** A transaction of prepared statements, in its turn among all the others. */
  async writePrepared<T>(work: (prepare: Prepare) => T): Promise<T> {
    this.refuseWithin('A prepared transaction');
    const leave = await this.#turnstile.enter();
    try {
      return this.#writing.transaction(work);
    } finally {
      leave();
    }
  }

  closePrepared(): void {
    this.#writing.close();
    this.#reading.close();
  }

  /** Statements that read what is committed. */
  get readPrepared(): Prepare {
    return this.#reading.prepare;
  }

  async connect(): Promise<SqlDriverAdapter> {
    let writer: SqlDriverAdapter | null = await openWriter(this.#url);
    const reader = await openReader(this.#url);
    const current = async () => {
      writer ??= await openWriter(this.#url);
      return writer;
    };
    const discard = async (): Promise<void> => {
      const broken = writer;
      writer = null;
      await broken?.dispose();
    };

    const write = async <T>(act: (connection: SqlDriverAdapter) => Promise<T>): Promise<T> => {
      this.refuseWithin('A write by the outer client');
      const leave = await this.#turnstile.enter();
      try {
        return await act(await current());
      } finally {
        leave();
      }
    };
    const startTransaction = async (): Promise<Transaction> => {
      this.refuseWithin('A transaction');
      const leave = await this.#turnstile.enter();
      try {
        const connection = await current();
        await connection.executeScript('BEGIN IMMEDIATE');
        return new GatedTransaction(connection, leave, discard);
      } catch (error) {
        leave();
        throw error;
      }
    };

    // Reads are not refused here: Prisma gathers those of one tick, and sends them in the scope of the first.
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      queryRaw: (query) =>
        isRead(query.sql) ? reader.queryRaw(query) : write((connection) => connection.queryRaw(query)),
      executeRaw: (query) => write((connection) => connection.executeRaw(query)),
      executeScript: (script) => write((connection) => connection.executeScript(script)),
      startTransaction,
      dispose: async () => {
        const leave = await this.#turnstile.enter();
        try {
          await reader.dispose();
          await discard();
        } finally {
          leave();
        }
      },
    };
  }
}
