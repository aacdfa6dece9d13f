import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const wasmFile = createRequire(import.meta.url)
  .resolve('@prisma/schema-engine-wasm')
  .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');

/** The present schema. */
export const SCHEMA = resolve('prisma/schema.prisma');

const panics = globalThis as typeof globalThis & { PRISMA_WASM_PANIC_REGISTRY?: object };
let loaded = false;

/** The package's own entry imports the .wasm as a module, which Node 20 cannot do. */
function load(): void {
  if (loaded) return;
  panics.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: raise };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmFile)), {
    './schema_engine_bg.js': { ...engine },
  });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  loaded = true;
}

function raise(message: string): never {
  throw new Error(`Schema engine: ${message}`);
}

/** Gives `work` Prisma's schema engine over a SQLite file, and closes the file afterwards. Nothing is downloaded. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  load();
  const stock = new PrismaBetterSqlite3({ url: databaseUrl });
  const connections: SqlDriverAdapter[] = [];
  const kept = async (connection: Promise<SqlDriverAdapter>) => {
    connections.push(await connection);
    return connection;
  };
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: stock.provider,
    adapterName: stock.adapterName,
    connect: () => kept(stock.connect()),
    connectToShadowDb: () => kept(stock.connectToShadowDb()),
  });
  const datamodels: [string, string][] = [[SCHEMA, readFileSync(SCHEMA, 'utf8')]];
  try {
    const opened = await engine.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(opened).finally(() => opened.free());
  } finally {
    // The engine takes an exclusive lock and leaves its connections open.
    for (const connection of connections) await connection.dispose();
  }
}

export const NO_FILTERS = { externalTables: [], externalEnums: [] };
