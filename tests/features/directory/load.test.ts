import { expect, it } from 'vitest';
import { filtersOf } from '#app/features/directory/filters.ts';
import { prepareDirectory } from '#app/features/directory/reindex.server.ts';
import { searchServices } from '#app/features/directory/search.server.ts';
import { addManyServices } from '#tests/features/directory/many-services.ts';

const SERVICES = 5_000;
const ROUNDS = 10;

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

it(`searches ${SERVICES} services with all filter counts`, async () => {
  await prepareDirectory();
  await addManyServices(SERVICES);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [text, filters] of REQUESTS) {
      const started = performance.now();
      const parameters = new URLSearchParams(filters);
      const answer = await searchServices({ text, filters: filtersOf(parameters), page: 1, language: 'pl' });
      times.push(performance.now() - started);
      expect(answer.hits.length, text).toBe(Math.min(answer.total, 20));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(`search of ${SERVICES} services: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(0.999)} ms`);
}, 120_000);
