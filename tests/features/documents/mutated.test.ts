import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { firstUpdate } from '#app/features/documents/content/first-update.server.ts';
import { EMPTY } from '#app/features/documents/content/json.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { inspectUpdate } from '#app/features/documents/sync/inspect.server.ts';
import { mutated, randomNumbers } from '#tests/sockets/documents/frames.ts';
import { addParagraph } from '#tests/sockets/documents/raw-client.ts';

const SEED = Number(process.env.SPLOT_SEED ?? Date.now() % 1_000_000);

it(`a mutated change that the judge lets through can be applied: 50,000 from seed ${SEED}`, () => {
  const author = new Y.Doc();
  Y.applyUpdate(author, firstUpdate(EMPTY));
  const before = Y.encodeStateVector(author);
  author.transact(() => addParagraph(author.getXmlFragment(FRAGMENT), 'prawdziwy', { bold: {} }));
  const bytes = Buffer.from(Y.encodeStateAsUpdate(author, before));
  const random = randomNumbers(SEED);
  const server = new Y.Doc();
  Y.applyUpdate(server, firstUpdate(EMPTY));
  Y.applyUpdate(server, Y.encodeStateAsUpdate(author));
  let applied = 0;
  for (let n = 0; n < 50_000; n++) {
    const { bytes: changed } = (mutated({ bytes }, random) ?? {}) as { bytes?: unknown };
    if (!(changed instanceof Uint8Array)) continue;
    if (inspectUpdate(server, changed) !== 'ok') continue;
    Y.applyUpdate(server, changed);
    applied += 1;
  }
  expect(applied).toBeGreaterThan(0);
  expect(server.store.pendingStructs).toBeNull();
}, 60_000);
