import type { Figures } from './cases.ts';
import type { ServerName } from './server.ts';

const TITLES: Record<string, string> = {
  a: '(a) 200 people write and read one document, 1 change a second each: 40,000 deliveries a second',
  b: '(b) 1,500 people in 500 documents, 350 changes a second',
  c: '(c) 30 people in one document, 3 changes a second each',
  d: '(d) a document of 120,000 characters that nobody has open',
  e: '(e) 5,000 people come and go',
  f: '(f) 60 words in 6 s, then kill -9',
};

const LABELS: Record<string, string> = {
  cpu: 'processor, % of a core',
  p50: 'delivered p50, ms',
  p95: 'delivered p95, ms',
  p99: 'delivered p99, ms',
  ackP99: 'called saved p99, ms',
  lost: 'lost',
  connectMs: 'all connected, ms',
  kbPerClient: 'memory a client, kB',
  joinMs: 'opened, ms',
  firstJoinMs: 'the first one after the start opened, ms',
  firstLoadMs: 'the first one loaded in the server, ms',
  serverLoadMs: 'loaded in the server, ms',
  readableMs: 'readable before any script, ms',
  perSecond: 'a second',
  cpuMsEach: 'processor each, ms',
  heapGrowthMb: 'heap grown after all, MB',
  calledSaved: 'called saved',
};

/** The middle of what the runs found, figure by figure. */
export function median(runs: Figures[]): Figures {
  const names = Object.keys(runs[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const values = runs.flatMap((run) => run[name] ?? []).sort((a, b) => a - b);
      return [name, values[Math.floor(values.length / 2)] ?? null];
    }),
  );
}

/** In Markdown; the last columns say how many times the peer's figure ours is. */
export function tableOf(letter: string, results: Map<ServerName, Figures>): string {
  const names = [...results.keys()];
  const peers = names.filter((name) => name !== 'splot');
  const ours = results.get('splot');
  const head = ['', ...names, ...(ours ? peers.map((name) => `ours / ${name}`) : [])];
  const figures = Object.keys([...results.values()][0] ?? {});
  const rows = figures.map((figure) => [
    LABELS[figure] ?? figure,
    ...names.map((name) => shown(results.get(name)?.[figure])),
    ...(ours ? peers.map((name) => ratio(ours[figure], results.get(name)?.[figure])) : []),
  ]);
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [`**${TITLES[letter]}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return Math.abs(value) >= 100 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1);
}

function ratio(ours: number | null | undefined, theirs: number | null | undefined): string {
  return ours && theirs ? (ours / theirs).toFixed(2) : '–';
}
