const DATABASE = 'splot-unsent';
const STORE = 'changes';

/** Whose unsent changes of which document; of another epoch they would make no sense. */
export interface UnsentOf {
  personId: string;
  documentId: string;
}

interface Entry {
  whose: string;
  epoch: string;
  bytes: Uint8Array;
}

/**
 * Changes that the server has not confirmed, kept in the browser over a reload or a crash. What is confirmed is
 * deleted at once: no copy of a draft stays on a computer that others use too.
 */
export class Unsent {
  readonly #whose: string;
  readonly #database: Promise<IDBDatabase | null>;

  constructor({ personId, documentId }: UnsentOf) {
    this.#whose = `${personId} ${documentId}`;
    this.#database = openDatabase();
  }

  /** Keeps a change; gives the key to delete it by, or null where the browser keeps nothing. */
  async keep(epoch: string, bytes: Uint8Array): Promise<IDBValidKey | null> {
    return this.#do('readwrite', (store) => store.add({ whose: this.#whose, epoch, bytes } satisfies Entry));
  }

  /** What is left from before, oldest first. */
  async read(epoch: string): Promise<{ keys: IDBValidKey[]; updates: Uint8Array[] }> {
    const keys = (await this.#do('readonly', (store) => store.index('whose').getAllKeys(this.#whose))) ?? [];
    const entries = (await this.#do('readonly', (store) => store.index('whose').getAll(this.#whose))) ?? [];
    const left = (entries as Entry[]).flatMap((entry, i) => {
      const key = keys[i];
      return key !== undefined && entry.epoch === epoch ? [{ key, update: entry.bytes }] : [];
    });
    return { keys: left.map(({ key }) => key), updates: left.map(({ update }) => update) };
  }

  async forget(keys: (IDBValidKey | null)[]): Promise<void> {
    for (const key of keys) if (key !== null) await this.#do('readwrite', (store) => store.delete(key));
  }

  async forgetAll(): Promise<void> {
    const keys = await this.#do('readonly', (store) => store.index('whose').getAllKeys(this.#whose));
    await this.forget(keys ?? []);
  }

  async #do<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
    const database = await this.#database;
    if (!database) return null;
    return new Promise((resolve) => {
      try {
        const request = act(database.transaction(STORE, mode).objectStore(STORE));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => resolve(null);
      } catch {
        resolve(null);
      }
    });
  }
}

function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { autoIncrement: true }).createIndex('whose', 'whose');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
      request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
