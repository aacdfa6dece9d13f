/** The second peer: its own connection code on a plain WebSocket server, in memory, as it comes. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = join(process.env.PEERS, 'node_modules');
const { Server } = createRequire(join(packages, '@y/websocket-server/package.json'))('ws');
const { setupWSConnection } = await import(pathToFileURL(join(packages, '@y/websocket-server/src/utils.js')));

const http = createServer();
new Server({ server: http }).on('connection', setupWSConnection);
http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
