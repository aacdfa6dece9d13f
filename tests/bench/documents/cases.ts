import { setTimeout as pause } from 'node:timers/promises';
import { findMarks, markOf } from './marks.ts';
import { type Measured, type ServerName, startMeasured } from './server.ts';
import { openTap } from './tap.ts';
import { openAll, runTraffic, share } from './traffic.ts';
import { textOf, type World } from './world.ts';
import { Writer } from './writer.ts';

export interface Setting {
  name: ServerName;
  world: World;
  server: Measured;
  /** To start it again after a kill. */
  place: { folder: string; peers: string };
}

/** What one run of one case found, by the name of the figure. */
export type Figures = Record<string, number | null>;

const flowOf = async (
  { name, world, server }: Setting,
  documents: number,
  each: number,
  rate: number,
  text = textOf(each, 20),
): Promise<Figures> => {
  const ids = await world.documents(server.port, documents, text);
  const clients = ids.flatMap((id, d) =>
    Array.from({ length: each }, (_, i) => world.where(server.port, id, d * each + i)),
  );
  const flow = await runTraffic(name, server, {
    clients,
    rate,
    warmUpMs: 3_000,
    measureMs: 8_000,
  });
  return { ...flow };
};

/** (a) 200 people write once a second each in one document, and all read all of it: 40,000 deliveries a second. */
export const crowd = (setting: Setting) => flowOf(setting, 1, 200, 200);

/** (b) 1,500 people in 500 documents, 350 changes a second. */
export const region = (setting: Setting) => flowOf(setting, 500, 3, 350);

/** (c) A meeting: 30 people, three changes a second each. */
export const meeting = (setting: Setting) => flowOf(setting, 1, 30, 90);

const LONG = { paragraphs: 400, characters: 300, times: 30 };

/**
 * (d) Documents of 120,000 characters that nobody has open, opened one after the other. The first ones take longer,
 * in every one of the three: the program's own code is not compiled yet.
 */
export async function coldOpen({ name, world, server }: Setting): Promise<Figures> {
  const content = textOf(LONG.paragraphs, LONG.characters);
  const ids = await world.documents(server.port, LONG.times, content);
  await world.rest(ids);
  const joins: number[] = [];
  const pages: number[] = [];
  const loads: number[] = [];
  for (const [i, id] of ids.entries()) {
    const where = world.where(server.port, id, i);
    const started = performance.now();
    const tap = await openTap(name, where);
    joins.push(performance.now() - started);
    const load = await world.loadMs(server.port);
    if (load !== null) loads.push(load);
    if ((await tap.state()).byteLength < LONG.paragraphs * LONG.characters) throw new Error('Not the text.');
    const page = await world.readable(where);
    if (page !== null) pages.push(page);
    tap.close();
  }
  const middle = (of: number[]) =>
    share(
      of.toSorted((a, b) => a - b),
      0.5,
    );
  return {
    firstJoinMs: joins[0] ?? null,
    firstLoadMs: loads[0] ?? null,
    joinMs: middle(joins),
    serverLoadMs: loads.length > 0 ? middle(loads) : null,
    readableMs: pages.length > 0 ? middle(pages) : null,
  };
}

/** (e) 5,000 people come and go. */
export async function comings({ name, world, server }: Setting): Promise<Figures> {
  const ids = await world.documents(server.port, 50, textOf(3, 200));
  const visit = async (count: number, from: number) => {
    for (let done = 0; done < count; done += 50) {
      const some = ids.map((id, i) => world.where(server.port, id, from + done + i));
      for (const tap of await openAll(name, some)) tap.close();
    }
  };
  await visit(500, 0);
  await pause(1_000);
  const before = await server.usage();
  const started = performance.now();
  await visit(5_000, 0);
  const seconds = (performance.now() - started) / 1_000;
  await pause(3_000);
  const after = await server.usage();
  return {
    perSecond: 5_000 / seconds,
    cpuMsEach: (after.cpuMs - before.cpuMs) / 5_000,
    heapGrowthMb: (after.heapUsed - before.heapUsed) / 1e6,
  };
}

const KEYSTROKES = 60;

/** (f) Sixty words in six seconds, then `kill -9`: how many of those that were called saved are there afterwards? */
export async function killed(setting: Setting): Promise<Figures> {
  const { name, world, server, place } = setting;
  const [id = ''] = await world.documents(server.port, 1, textOf(1, 20));
  const tap = await openTap(name, world.where(server.port, id, 0));
  const writer = new Writer(await tap.state(), 0);
  for (let i = 0; i < KEYSTROKES; i++) {
    tap.send(writer.type(markOf(i)));
    await pause(100);
  }
  const calledSaved = name === 'y-websocket' ? KEYSTROKES : tap.saved;
  await server.kill();
  tap.close();
  setting.server = await startMeasured(name, { ...place, port: server.port });
  const again = await openTap(name, world.where(server.port, id, 0)).catch(() => null);
  const there = new Set<number>();
  findMarks(Buffer.from((await again?.state()) ?? []), (mark) => there.add(mark));
  again?.close();
  return { calledSaved, lost: Math.max(0, calledSaved - there.size) };
}
