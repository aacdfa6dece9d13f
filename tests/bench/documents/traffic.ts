import { setTimeout as pause } from 'node:timers/promises';
import { findMarks, markOf } from './marks.ts';
import type { Measured, ServerName } from './server.ts';
import { openTap, type Tap, type Whereto } from './tap.ts';
import { Writer } from './writer.ts';

export interface Traffic {
  /** One document's name for each client. */
  clients: Whereto[];
  /** Changes a second, of all clients together. */
  rate: number;
  warmUpMs: number;
  measureMs: number;
}

export interface Flow {
  cpu: number;
  p50: number;
  p95: number;
  p99: number;
  ackP99: number | null;
  lost: number;
  connectMs: number;
  kbPerClient: number;
}

const AT_ONCE = 50;
const DRAIN_MS = 2_500;

/** Everybody writes in turn, everybody reads: how long a word takes to each other client of its document. */
export async function runTraffic(
  name: ServerName,
  server: Measured,
  { clients, rate, warmUpMs, measureMs }: Traffic,
): Promise<Flow> {
  const before = await server.usage();
  const started = performance.now();
  const taps = await openAll(name, clients);
  const connectMs = performance.now() - started;
  const after = await server.usage();

  const rooms = new Map<string, number>();
  const places = clients.map(({ documentId }) => {
    const place = rooms.get(documentId) ?? 0;
    rooms.set(documentId, place + 1);
    return place;
  });
  const writers = await Promise.all(
    taps.map(async (tap, i) => new Writer(await tap.state(), places[i] ?? 0)),
  );

  const delays: number[] = [];
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  let arrived = 0;
  let expected = 0;
  taps.forEach((tap, own) => {
    tap.onFrame = (bytes) => {
      const now = performance.now();
      findMarks(bytes, (writer, at) => {
        if (writer === own || at < from || at >= until) return;
        arrived += 1;
        delays.push(now - at);
      });
    };
  });

  const watched = watchCpu(server, warmUpMs, measureMs);
  const acks = watchAcks(taps);
  const gap = 1_000 / rate;
  let turn = 0;
  for (let next = performance.now(); next < until; next += gap) {
    const wait = next - performance.now();
    if (wait > 1) await pause(wait);
    const who = turn++ % taps.length;
    const now = performance.now();
    taps[who]?.send(writers[who]?.type(markOf(who, now)) ?? new Uint8Array());
    acks.sent(who, now);
    if (now >= from && now < until) expected += (rooms.get(clients[who]?.documentId ?? '') ?? 1) - 1;
    if (wait < -50) await pause(0);
  }
  const cpu = await watched;
  await pause(DRAIN_MS);
  const refused = taps.reduce((sum, tap) => sum + tap.refused, 0);
  if (refused > 0) throw new Error(`${name} refused ${refused} changes`);
  for (const tap of taps) tap.close();
  delays.sort((a, b) => a - b);
  return {
    cpu,
    p50: share(delays, 0.5),
    p95: share(delays, 0.95),
    p99: share(delays, 0.99),
    ackP99: acks.p99(),
    lost: expected - arrived,
    connectMs,
    kbPerClient: (after.rss - before.rss) / 1_024 / taps.length,
  };
}

export async function openAll(name: ServerName, clients: Whereto[]): Promise<Tap[]> {
  const taps: Tap[] = [];
  for (let first = 0; first < clients.length; first += AT_ONCE) {
    const some = clients.slice(first, first + AT_ONCE);
    taps.push(...(await Promise.all(some.map((where) => openTap(name, where)))));
  }
  return taps;
}

export function share(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

async function watchCpu(server: Measured, warmUpMs: number, measureMs: number): Promise<number> {
  await pause(warmUpMs);
  const [begun, start] = [await server.cpuMs(), performance.now()];
  await pause(measureMs);
  const [ended, end] = [await server.cpuMs(), performance.now()];
  return (100 * (ended - begun)) / (end - start);
}

/** How long until the server called each change saved; null where it says nothing of the kind. */
function watchAcks(taps: Tap[]): { sent(who: number, at: number): void; p99(): number | null } {
  const waiting = taps.map(() => [] as number[]);
  const delays: number[] = [];
  taps.forEach((tap, i) => {
    tap.onSaved = () => {
      const at = waiting[i]?.shift();
      if (at !== undefined) delays.push(performance.now() - at);
    };
  });
  return {
    sent: (who, at) => waiting[who]?.push(at),
    p99: () =>
      delays.length === 0
        ? null
        : share(
            delays.sort((a, b) => a - b),
            0.99,
          ),
  };
}
