import type { SqlDriverAdapter, SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils';
import { DriverAdapterError } from '@prisma/driver-adapter-utils';
import { codesOf } from '#app/platform/db/storage-failure.ts';

// After these SQLite may have rolled the transaction back by itself; a statement that followed would be committed alone.
const ENDS_TRANSACTION = /^SQLITE_(FULL|IOERR|NOMEM|BUSY|INTERRUPT|CORRUPT)/;

/** A transaction that holds the writing connection from BEGIN IMMEDIATE until it is committed or rolled back. */
export class GatedTransaction implements Transaction {
  readonly provider = 'sqlite';
  readonly adapterName = 'splot-gate';
  /** COMMIT and ROLLBACK are ours: the client must not send them as queries. */
  readonly options = { usePhantomQuery: true };
  #closed = false;
  #failure: unknown;
  readonly #connection: SqlDriverAdapter;
  readonly #leave: () => void;
  readonly #discard: () => Promise<void>;

  constructor(connection: SqlDriverAdapter, leave: () => void, discard: () => Promise<void>) {
    this.#connection = connection;
    this.#leave = leave;
    this.#discard = discard;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#run(() => this.#connection.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#run(() => this.#connection.executeRaw(query));
  }

  async commit(): Promise<void> {
    try {
      await this.#run(() => this.#connection.executeScript('COMMIT'));
    } catch (error) {
      await this.rollback();
      throw error;
    }
    this.#close();
  }

  async rollback(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#connection.executeScript('ROLLBACK');
    } catch (error) {
      if (!String(error).includes('no transaction is active')) await this.#discard();
    } finally {
      this.#close();
    }
  }

  async #run<T>(act: () => Promise<T>): Promise<T> {
    if (this.#closed)
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'The transaction is over.' });
    if (this.#failure) throw this.#failure;
    try {
      return await act();
    } catch (error) {
      if (codesOf(error).some((code) => ENDS_TRANSACTION.test(code))) this.#failure = error;
      throw error;
    }
  }

  #close(): void {
    this.#closed = true;
    this.#leave();
  }
}
