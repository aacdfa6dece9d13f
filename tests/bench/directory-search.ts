import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '#prisma/migrate.ts';

/** Times the directory's search, with all filter counts, over made-up services: `tsx tests/bench/directory-search.ts 5000`. */
const SERVICES = Number(process.argv[2] ?? 5_000);
const ROUNDS = 20;

const REQUESTS: [string, string][] = [
  ['', ''],
  ['kursy polskiego pila', ''],
  ['kursy', ''],
  ['kurs polskiego', 'powiat=3019&powiat=3064'],
  ['psycholog dla dzieci', 'jezyk=uk'],
  ['tłumacz', 'koszt=bezplatne&jezyk=ka'],
  ['zajęcia dla młodzieży w Lesznie', ''],
  ['cudzoziemców', 'kategoria=pomoc-prawna&powiat=3064&jezyk=uk&koszt=bezplatne'],
  ['kurs tańca nowoczesnego pila', ''],
  ['po', ''],
];

const folder = mkdtempSync(join(tmpdir(), 'splot-bench-'));
process.env.DATABASE_URL = `file:${join(folder, 'bench.db')}`;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

await migrate(process.env.DATABASE_URL);
const { prepareDirectory } = await import('#app/features/directory/reindex.server.ts');
const { searchServices } = await import('#app/features/directory/search.server.ts');
const { filtersOf } = await import('#app/features/directory/filters.ts');
const { addManyServices } = await import('#tests/bench/many-services.ts');
await prepareDirectory();
await addManyServices(SERVICES);

const times: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  for (const [text, parameters] of REQUESTS) {
    const filters = filtersOf(new URLSearchParams(parameters));
    const started = performance.now();
    await searchServices({ text, filters, page: 1, language: 'pl' });
    times.push(performance.now() - started);
  }
}
times.sort((a, b) => a - b);
const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
console.log(`Search of ${SERVICES} services with filter counts: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
process.exit(0);
