import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { isValid, readDoc } from '#app/features/documents/content/json.ts';
import { FRAGMENT } from '#app/features/documents/content/version.ts';
import { roomIfOpen } from '#app/features/documents/sync/rooms.server.ts';
import { EVERYTHING } from '#tests/features/documents/contents.ts';
import { until } from '#tests/until.ts';
import { type Engine, startEngine } from './engine.ts';
import { actorFor, type Seated, seated, someGroup } from './people.ts';
import { RawClient } from './raw-client.ts';

let engine: Engine;
let groupId: string;
const people: Seated[] = [];

beforeAll(async () => {
  engine = await startEngine();
  groupId = await someGroup();
  for (const name of ['Ala', 'Ola', 'Ela']) people.push(await seated(groupId, 'facilitator', name));
});

afterAll(() => engine.stop());

/** One of three people's tabs, which may be cut off and come back. */
class Tab {
  client: RawClient;
  online = false;
  readonly #person: Seated;
  readonly #documentId: string;

  constructor(person: Seated, documentId: string) {
    this.#person = person;
    this.#documentId = documentId;
    this.client = new RawClient(engine.url, person);
  }

  async connect(): Promise<void> {
    if (this.online) return;
    const { doc } = this.client;
    if (this.client.dropped) this.client = new RawClient(engine.url, this.#person, doc);
    const reply = await this.client.join(this.#documentId);
    if (!reply.ok) throw new Error(reply.reason);
    const own = Y.encodeStateAsUpdate(doc, new Uint8Array(reply.stateVector));
    expect(await this.client.update(this.#documentId, own)).toMatchObject({ ok: true });
    this.online = true;
  }

  async cut(): Promise<void> {
    this.online = false;
    this.client.close();
    await until(() => this.client.dropped);
  }

  async edit(change: (fragment: Y.XmlFragment) => void): Promise<void> {
    const bytes = this.client.edit(change);
    if (this.online && bytes.length > 0) {
      expect(await this.client.update(this.#documentId, bytes)).toMatchObject({ ok: true });
    }
  }
}

/** A change that an editor could make, chosen by three numbers. */
function randomChange(kind: number, where: number, what: number): (fragment: Y.XmlFragment) => void {
  return (fragment) => {
    const at = fragment.length === 0 ? 0 : where % (fragment.length + 1);
    const block = fragment.length === 0 ? undefined : fragment.get(where % fragment.length);
    const text = block instanceof Y.XmlElement ? firstText(block) : undefined;
    const value = ['ż', 'słowo ', '🧵', 'текст ', '👩‍👩‍👧'][what % 5] ?? '';
    if (kind === 0) fragment.insert(at, [paragraph(value)]);
    if (kind === 1 && fragment.length > 1) fragment.delete(where % fragment.length, 1);
    if (kind === 2) text?.insert(where % (text.length + 1), value);
    if (kind === 3 && text && text.length > 1) text.delete(where % text.length, 1);
    if (kind === 4 && text && text.length > 0)
      text.format(0, text.length, { [what % 2 ? 'bold' : 'italic']: {} });
    if (kind === 5 && block instanceof Y.XmlElement && block.nodeName === 'heading') {
      block.setAttribute('level', ((what % 3) + 1) as unknown as string);
    }
    if (kind === 6) fragment.insert(at, [list(value)]);
  };
}

function paragraph(value: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(value)]);
  return made;
}

function list(value: string): Y.XmlElement {
  const item = new Y.XmlElement('listItem');
  item.insert(0, [paragraph(value)]);
  const made = new Y.XmlElement('bulletList');
  made.insert(0, [item]);
  return made;
}

function firstText(element: Y.XmlElement): Y.XmlText | undefined {
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) return child;
    const inner = child instanceof Y.XmlElement ? firstText(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

const step = fc.record({
  who: fc.nat(2),
  kind: fc.nat(8),
  where: fc.nat(40),
  what: fc.nat(20),
});

it('three people write, are cut off, come back: all end with the same valid text, and so does the log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const [founder] = people;
      if (!founder) throw new Error('nobody');
      const documentId = await createDocument(
        await actorFor(founder),
        groupId,
        { title: 'Wspólny' },
        EVERYTHING,
      );
      const tabs = people.map((person) => new Tab(person, documentId));
      for (const tab of tabs) await tab.connect();
      for (const { who, kind, where, what } of steps) {
        const tab = tabs[who];
        if (!tab) continue;
        if (kind === 7) await tab.cut();
        else if (kind === 8) await tab.connect();
        else await tab.edit(randomChange(kind, where, what));
      }
      for (const tab of tabs) await tab.connect();
      const room = roomIfOpen(documentId);
      if (!room) throw new Error('not open');
      const expected = room.doc.getXmlFragment(FRAGMENT).toString();
      for (const tab of tabs)
        await until(() => tab.client.text() === expected, 5_000, `equal text (${expected})`);
      for (const tab of tabs) expect(isValid(readDoc(tab.client.doc))).toBe(true);
      for (const tab of tabs) tab.client.close();
    }),
    { numRuns: Number(process.env.SPLOT_RUNS ?? 40) },
  );
}, 300_000);
