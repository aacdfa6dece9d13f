/** The first peer, as its manual sets it up: SQLite storage, defaults otherwise. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const peer = (path) => import(pathToFileURL(join(process.env.PEERS, 'node_modules/@hocuspocus', path)));
const { Server } = await peer('server/dist/hocuspocus-server.esm.js');
const { SQLite } = await peer('extension-sqlite/dist/hocuspocus-sqlite.esm.js');

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.DATA_DIR, 'hocuspocus.db') })],
});
await server.listen();
process.stdout.write('ready\n');
