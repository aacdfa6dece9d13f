/** Before the server starts: loads what it will load, then waits for the end of its standard input. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const build = resolve(process.env.BUILD_DIR ?? 'build');
await import('@remix-run/express');
await import(pathToFileURL(join(build, 'server/index.js')).href);
for await (const _ of process.stdin);
