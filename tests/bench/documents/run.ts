import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figures, Setting } from './cases.ts';
import * as cases from './cases.ts';
import { flushOf } from './flush.ts';
import { installPeers } from './peers.ts';
import { databaseIn, pinLoad, type ServerName, startMeasured } from './server.ts';
import { median, tableOf } from './table.ts';
import { ourWorld, peerWorld } from './world.ts';

/**
 * Splot's documents beside two peers, in one run: `npm run bench`, or `npm run bench -- a,c 1` for some cases and one
 * run of each instead of three.
 */
const CASES: Record<string, (setting: Setting) => Promise<Figures>> = {
  a: cases.crowd,
  b: cases.region,
  c: cases.meeting,
  d: cases.coldOpen,
  e: cases.comings,
  f: cases.killed,
};
const SERVERS: ServerName[] = ['splot', 'hocuspocus', 'y-websocket'];

const [which = Object.keys(CASES).join(), times = '3', only = SERVERS.join()] = process.argv.slice(2);
const wanted = which.split(',').filter((name) => name in CASES);
const servers = SERVERS.filter((name) => only.split(',').includes(name));

const folder = mkdtempSync(join(tmpdir(), 'splot-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.DATABASE_URL = databaseIn(folder);
process.env.DATA_DIR = folder;
process.env.LOG_LEVEL = 'error';

const peers = installPeers();
pinLoad();
const worlds = new Map<ServerName, Awaited<ReturnType<typeof ourWorld>>>();
for (const name of servers) worlds.set(name, name === 'splot' ? await ourWorld() : await peerWorld(name));

const found = new Map<string, Figures[]>();
const conditions: Figures[] = [];
for (let run = 0; run < Number(times); run++) {
  for (const letter of wanted) {
    const { p50, p95 } = flushOf(folder);
    conditions.push({ flushP50: p50, flushP95: p95, load: loadavg()[0] ?? null });
    // Each run begins with another server, so that none always gets the machine at its best.
    for (const name of servers.map((_, i) => servers[(i + run) % servers.length] as ServerName)) {
      const place = { folder: join(folder, name), peers };
      const world = worlds.get(name);
      const measure = CASES[letter];
      if (!world || !measure) continue;
      const server = await startMeasured(name, place);
      const setting: Setting = { name, world, server, place };
      const figures = await measure(setting);
      await setting.server.kill();
      found.set(`${letter} ${name}`, [...(found.get(`${letter} ${name}`) ?? []), figures]);
      console.error(`${run + 1}/${times} ${letter} ${name} ${JSON.stringify(rounded(figures))}`);
    }
  }
}

const { flushP50, flushP95, load } = median(conditions);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, median of ${times}`);
console.log(
  `Before the cases, in the middle: a bare durable commit ${flushP50?.toFixed(2)} ms (p95 ${flushP95?.toFixed(2)}), load average ${load?.toFixed(1)}\n`,
);
for (const letter of wanted) {
  const results = new Map(servers.map((name) => [name, median(found.get(`${letter} ${name}`) ?? [])]));
  console.log(`${tableOf(letter, results)}\n`);
}
process.exit(0);

function rounded(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, value === null ? null : Number(value.toFixed(2))]),
  );
}
