import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '#app/features/documents/content/version.ts';
import { addParagraph, type RawClient } from './raw-client.ts';

type Message = Record<string, unknown>;

/** The same numbers between 0 and 1 for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** What a client of ours could send, of every event. */
export function realMessages(client: RawClient, documentId: string): Record<string, Message> {
  const bytes = Buffer.from(client.edit((fragment) => addParagraph(fragment, 'prawdziwy', { bold: {} })));
  const stateVector = Buffer.from(Y.encodeStateVector(client.doc));
  const end = Buffer.from([1, 2, 3, 4]);
  return {
    'document:join': { documentId, stateVector, schemaVersion: SCHEMA_VERSION, epoch: null },
    'document:leave': { documentId: 'x' },
    'document:update': { documentId, bytes },
    'document:part': { documentId, index: 0, count: 2, bytes },
    'document:check': { documentId },
    'document:caret': { documentId, caret: { anchor: end, head: end } },
  };
}

const JUNK: unknown[] = [
  null,
  undefined,
  '',
  'x'.repeat(300),
  '__proto__',
  -1,
  Number.NaN,
  2 ** 53,
  true,
  [],
  [[[]]],
  {},
  { toString: 1 },
  Buffer.alloc(0),
  Buffer.alloc(9, 255),
];

/** The message with one or two things wrong: a field gone or replaced, bytes turned, or something else altogether. */
export function mutated(message: Message, random: () => number): unknown {
  const junk = () => JUNK[Math.floor(random() * JUNK.length)];
  if (random() < 0.05) return junk();
  const copy: Message = { ...message };
  const names = Object.keys(copy);
  for (let change = 0; change < 2; change++) {
    const name = names[Math.floor(random() * names.length)] ?? 'documentId';
    const value = copy[name];
    if (Buffer.isBuffer(value) && value.length > 0 && random() < 0.8) copy[name] = turned(value, random);
    else if (random() < 0.3) delete copy[name];
    else if (random() < 0.5) copy[name] = junk();
  }
  return copy;
}

function turned(bytes: Buffer, random: () => number): Buffer {
  const kind = random();
  if (kind < 0.2) return bytes.subarray(0, Math.floor(random() * bytes.length));
  if (kind < 0.4) return Buffer.from(Array.from({ length: 40 }, () => Math.floor(random() * 256)));
  const copy = Buffer.from(bytes);
  for (let n = 0; n < 3; n++) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256);
  return copy;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are really in use. */
export function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
