import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { paragraph } from '#tests/features/documents/contents.ts';
import { until } from '#tests/until.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { RawClient } from './raw-client.ts';

const KILLS = Number(process.env.SPLOT_ENGINE_KILLS ?? 200);
const SLOWEST_LIFE_MS = 60;
const NAMES = ['a', 'b', 'c'];

// Beside the packages, so that the child finds them.
mkdirSync('node_modules/.cache', { recursive: true });
const folder = mkdtempSync(resolve('node_modules/.cache/splot-kill-'));
const people: Seated[] = [];
let documentId: string;

beforeAll(async () => {
  const groupId = await someGroup();
  for (const name of NAMES) people.push(await seated(groupId, 'facilitator', name));
  const founder = await actorFor(people[0] as Seated);
  const content = { type: 'doc', content: NAMES.map((name) => paragraph(`${name}:`)) };
  documentId = await createDocument(founder, groupId, { title: 'Dyżury' }, content);
  await build({
    configFile: false,
    logLevel: 'silent',
    // The packages too: finding each of their files takes a child longer than all of the engine.
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp', '@node-rs/argon2', 'pino', 'socket.io'] },
    build: {
      ssr: 'tests/sockets/documents/engine-child.ts',
      outDir: folder,
      copyPublicDir: false,
      target: 'node20',
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process with everything loaded: the next one gets ready while the one before still serves. */
async function load(): Promise<ChildProcess> {
  const child = fork(join(folder, 'engine-child.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise((loaded) => child.once('message', loaded));
  return child;
}

async function serve(child: ChildProcess, port: number): Promise<string> {
  const url = new Promise<string>((serving) => child.once('message', (said) => serving(String(said))));
  child.send(port);
  return url;
}

/** Somebody who writes numbered words into an own paragraph, over all the kills, and notes which were acknowledged. */
class Author {
  readonly acknowledged = new Set<string>();
  readonly doc = new Y.Doc();
  written = 0;
  readonly #who: Seated;
  readonly #at: number;
  #client: RawClient | null = null;

  constructor(at: number) {
    this.#at = at;
    this.#who = people[at] as Seated;
  }

  async connect(url: string): Promise<void> {
    this.#client = new RawClient(url, this.#who, this.doc);
    const reply = await this.#client.join(documentId);
    if (!reply.ok) throw new Error(reply.reason);
    const words = this.#words();
    const own = Y.encodeStateAsUpdate(this.doc, new Uint8Array(reply.stateVector));
    await this.#send(own, words);
  }

  /** One more word; what it stands for is acknowledged, or not, some time later. */
  write(): void {
    this.written += 1;
    const word = `${NAMES[this.#at]}${this.written};`;
    const bytes = this.#client?.edit((fragment) => {
      const run = (fragment.get(this.#at) as Y.XmlElement).get(0) as Y.XmlText;
      run.insert(run.length, word);
    });
    if (bytes) void this.#send(bytes, [word]).catch(() => undefined);
  }

  leave(): void {
    this.#client?.close();
  }

  #words(): string[] {
    return Array.from({ length: this.written }, (_, i) => `${NAMES[this.#at]}${i + 1};`);
  }

  async #send(bytes: Uint8Array, words: string[]): Promise<void> {
    const reply = await this.#client?.update(documentId, bytes);
    if (reply?.ok) for (const word of words) this.acknowledged.add(word);
  }
}

const promisedBy = (authors: Author[]) => authors.flatMap((author) => [...author.acknowledged]);

it(
  `nothing acknowledged is lost in ${KILLS} kills of a server that writes, folds and forgets`,
  async () => {
    const authors = NAMES.map((_, i) => new Author(i));
    let next = load();
    let port = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await next;
      next = load();
      const url = await serve(child, port);
      port = Number(new URL(url).port);
      const fresh = new RawClient(url, people[0] as Seated);
      await fresh.join(documentId);
      const text = fresh.text();
      expect(
        promisedBy(authors).filter((word) => !text.includes(word)),
        `after kill ${kill}`,
      ).toEqual([]);
      fresh.close();
      for (const author of authors) await author.connect(url);
      const before = promisedBy(authors).length;
      const end = performance.now() + Math.random() * SLOWEST_LIFE_MS;
      do {
        for (const author of authors) author.write();
        await new Promise((later) => setTimeout(later, Math.random() * 12));
      } while (performance.now() < end);
      await until(
        () => promisedBy(authors).length > before,
        10_000,
        `an acknowledgement before kill ${kill}`,
      );
      for (const author of authors) author.write();
      child.kill('SIGKILL');
      for (const author of authors) author.leave();
    }

    const last = await next;
    const url = await serve(last, port);
    for (const author of authors) await author.connect(url);
    const fresh = new RawClient(url, people[0] as Seated);
    await fresh.join(documentId);
    const expected = authors.map(({ written }, i) =>
      [`${NAMES[i]}:`, ...Array.from({ length: written }, (_, n) => `${NAMES[i]}${n + 1};`)].join(''),
    );
    expect(fresh.text()).toBe(expected.map((text) => `<paragraph>${text}</paragraph>`).join(''));
    for (const { doc } of authors)
      await until(() => doc.getXmlFragment('default').toString() === fresh.text());
    fresh.close();
    for (const author of authors) author.leave();
    last.kill('SIGKILL');
  },
  KILLS * 10_000,
);
