import { io, type Socket } from 'socket.io-client';
import parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';
import { FRAGMENT, SCHEMA_VERSION } from '#app/features/documents/content/version.ts';
import type {
  ClientEvents,
  JoinReply,
  Presence,
  ServerEvents,
  UpdateReply,
} from '#app/features/documents/sync/protocol.ts';
import type { Visitor } from './people.ts';

type ClientSocket = Socket<ServerEvents, ClientEvents>;

/** A client without manners: sends what the test wants, when it wants. */
export class RawClient {
  readonly socket: ClientSocket;
  readonly doc: Y.Doc;
  readonly people = new Map<string, Presence>();
  readonly accesses: { access: string; at: number }[] = [];
  readonly troubles: boolean[] = [];
  received = 0;
  dropped = false;

  /** As somebody by the word of the test, or with the headers of a real handshake. */
  constructor(
    url: string,
    who: Pick<Visitor, 'personId' | 'sessionId'> | { Cookie: string; Origin: string },
    doc = new Y.Doc(),
  ) {
    this.doc = doc;
    const real = 'Cookie' in who;
    this.socket = io(url, {
      parser,
      transports: ['websocket'],
      ...(real
        ? { extraHeaders: { ...who } }
        : { auth: { personId: who.personId, sessionId: who.sessionId } }),
      forceNew: true,
      reconnection: false,
    });
    this.socket.on('document:updates', ({ updates }) => {
      this.received += updates.length;
      for (const update of updates) Y.applyUpdate(this.doc, new Uint8Array(update), 'remote');
    });
    this.socket.on('document:people', ({ here, gone }) => {
      for (const person of here) this.people.set(person.id, person);
      for (const id of gone) this.people.delete(id);
    });
    this.socket.on('document:access', ({ access }) => {
      this.accesses.push({ access, at: performance.now() });
    });
    this.socket.on('document:trouble', ({ trouble }) => {
      this.troubles.push(trouble);
    });
    this.socket.on('disconnect', () => {
      this.dropped = true;
    });
  }

  async join(documentId: string, more: object = {}): Promise<JoinReply> {
    const reply = (await this.ask('document:join', {
      documentId,
      stateVector: Buffer.from(Y.encodeStateVector(this.doc)),
      schemaVersion: SCHEMA_VERSION,
      epoch: null,
      ...more,
    })) as JoinReply;
    if (reply.ok) {
      Y.applyUpdate(this.doc, new Uint8Array(reply.diff), 'remote');
      for (const person of reply.people) this.people.set(person.id, person);
    }
    return reply;
  }

  update(documentId: string, bytes: unknown): Promise<UpdateReply> {
    const wire = bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes;
    return this.ask('document:update', { documentId, bytes: wire }) as Promise<UpdateReply>;
  }

  /** Makes a change in the local copy and gives its bytes, unsent. */
  edit(change: (fragment: Y.XmlFragment) => void): Uint8Array {
    let made: Uint8Array = new Uint8Array();
    const keep = (update: Uint8Array) => {
      made = update;
    };
    this.doc.on('update', keep);
    this.doc.transact(() => change(this.doc.getXmlFragment(FRAGMENT)), 'local');
    this.doc.off('update', keep);
    return made;
  }

  type(documentId: string, text: string): Promise<UpdateReply> {
    return this.update(
      documentId,
      this.edit((fragment) => addParagraph(fragment, text)),
    );
  }

  ask(event: keyof ClientEvents, message: unknown): Promise<unknown> {
    return this.socket.timeout(5_000).emitWithAck(event, message as never);
  }

  text(): string {
    return this.doc.getXmlFragment(FRAGMENT).toString();
  }

  close(): void {
    this.socket.disconnect();
  }
}

export function addParagraph(fragment: Y.XmlFragment, text: string, marks?: object): void {
  const paragraph = new Y.XmlElement('paragraph');
  const run = new Y.XmlText();
  run.insert(0, text, marks);
  paragraph.insert(0, [run]);
  fragment.push([paragraph]);
}
