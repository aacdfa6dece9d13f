import { setTimeout as pause } from 'node:timers/promises';
import type { JSONContent } from '@tiptap/core';
import { migrate } from '#prisma/migrate.ts';
import type { ServerName } from './server.ts';
import { openTap, type Whereto } from './tap.ts';

/** The documents and people of one server under measurement. */
export interface World {
  where(port: number, documentId: string, person: number): Whereto;
  /** Documents with the same text each; gives their ids. */
  documents(port: number, count: number, content: JSONContent): Promise<string[]>;
  /** Resolves when these are stored in full, as after a night: a snapshot and nothing open. */
  rest(ids: string[]): Promise<void>;
  /** Milliseconds until a page with the text is there, before any script runs; null where there is none. */
  readable(where: Whereto): Promise<number | null>;
  /** Milliseconds the server itself says that it takes to load a document, on average; null where it does not say. */
  loadMs(port: number): Promise<number | null>;
}

const PEOPLE = 200;

const paragraph = (text: string): JSONContent => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A document with that many paragraphs of that many characters. */
export function textOf(paragraphs: number, characters: number): JSONContent {
  const sentence = 'Punkt informacyjny dla rodzin działa w bibliotece w każdy wtorek. ';
  const text = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);
  return { type: 'doc', content: Array.from({ length: paragraphs }, () => paragraph(text)) };
}

/** Ours asks who comes: a group of 200 people with sessions, in the database of `DATABASE_URL`. */
export async function ourWorld(): Promise<World> {
  await migrate(process.env.DATABASE_URL ?? '');
  const { seated, someGroup, actorFor } = await import('#tests/sockets/documents/people.ts');
  const { startSession } = await import('#app/platform/session/session.server.ts');
  const { createDocument } = await import('#app/features/documents/commands/create-document.server.ts');
  const groupId = await someGroup();
  const cookies: string[] = [];
  const { openRoom, forgetRoom } = await import('#app/features/documents/sync/rooms.server.ts');
  const { compact } = await import('#app/features/documents/sync/compact.server.ts');
  let loads = { seconds: 0, count: 0 };
  let founder: Awaited<ReturnType<typeof actorFor>> | undefined;
  for (let i = 0; i < PEOPLE; i++) {
    const person = await seated(groupId, 'member', `Osoba ${i}`);
    founder ??= await actorFor(person);
    cookies.push((await startSession(person.personId)).cookie.split(';')[0] ?? '');
  }
  return {
    where: (port, documentId, person) => ({ port, documentId, cookie: cookies[person % PEOPLE] ?? '' }),
    documents: async (_port, count, content) => {
      const ids: string[] = [];
      for (let i = 0; i < count && founder; i++) {
        ids.push(await createDocument(founder, groupId, { title: `Dokument ${i}` }, content));
      }
      return ids;
    },
    rest: async (ids) => {
      for (const id of ids) {
        const room = await openRoom(id);
        await compact(room);
        forgetRoom(room);
      }
    },
    readable: async ({ port, documentId, cookie }) => {
      const started = performance.now();
      const page = await fetch(`http://127.0.0.1:${port}/dokumenty/${documentId}`, {
        headers: { Cookie: cookie },
      });
      const html = await page.text();
      if (!html.includes('Punkt informacyjny dla rodzin')) throw new Error('The text is not on the page.');
      return performance.now() - started;
    },
    loadMs: async (port) => {
      const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const read = (name: string) =>
        Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1] ?? Number.NaN);
      const now = {
        seconds: read('splot_document_load_seconds_sum'),
        count: read('splot_document_load_seconds_count'),
      };
      const mean = (1_000 * (now.seconds - loads.seconds)) / (now.count - loads.count);
      loads = now;
      return mean;
    },
  };
}

/** The peers take any name as a document and anybody's first change as its text. */
export async function peerWorld(name: ServerName): Promise<World> {
  const { firstUpdate } = await import('#app/features/documents/content/first-update.server.ts');
  const where = (port: number, documentId: string): Whereto => ({ port, documentId, cookie: '' });
  let made = 0;
  return {
    where,
    documents: async (port, count, content) => {
      const ids: string[] = [];
      const update = firstUpdate(content);
      for (let i = 0; i < count; i++) {
        const id = `document-${made++}`;
        const tap = await openTap(name, where(port, id));
        tap.send(update);
        ids.push(id);
        const again = await openTap(name, where(port, id));
        for (const one of [tap, again]) one.close();
      }
      return ids;
    },
    rest: () => pause(4_000),
    readable: async () => null,
    loadMs: async () => null,
  };
}
