import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import parser from 'socket.io-msgpack-parser';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '#app/features/documents/content/version.ts';
import { bytesOf, Reader, varUint, whole } from './bytes.ts';
import type { ServerName } from './server.ts';

interface WebSocketLike {
  binaryType: string;
  on(event: 'open', listener: () => void): void;
  on(event: 'message', listener: (data: Buffer, binary: boolean) => void): void;
  on(event: 'close' | 'error', listener: () => void): void;
  send(data: Uint8Array | string): void;
  terminate(): void;
}

export interface Whereto {
  port: number;
  documentId: string;
  /** Whose session, where the server asks for one. */
  cookie: string;
}

/**
 * One connection to one document, as light as can be: it keeps no copy of the text. `onFrame` gets every binary
 * frame as it came; `saved` counts the changes that the server called saved.
 */
export abstract class Tap {
  readonly socket: WebSocketLike;
  saved = 0;
  onSaved: () => void = () => undefined;
  refused = 0;
  closed = false;
  onFrame: (bytes: Buffer) => void = () => undefined;
  protected joined: (state: Uint8Array) => void = () => undefined;
  readonly #state: Promise<Uint8Array>;

  constructor(url: string, headers: Record<string, string> = {}) {
    const { WebSocket } = createRequire(resolve('node_modules/engine.io/package.json'))('ws') as {
      WebSocket: new (url: string, options: object) => WebSocketLike;
    };
    this.#state = new Promise((resolve) => {
      this.joined = resolve;
    });
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false, skipUTF8Validation: true });
    this.socket.on('open', () => this.opened());
    this.socket.on('message', (data, binary) => {
      if (binary) this.onFrame(data);
      this.heard(data, binary);
    });
    this.socket.on('close', () => {
      this.closed = true;
    });
    this.socket.on('error', () => undefined);
  }

  /** The document's state, once this side has it. */
  state(): Promise<Uint8Array> {
    return this.#state;
  }

  abstract send(update: Uint8Array): void;
  protected abstract opened(): void;
  protected abstract heard(data: Buffer, binary: boolean): void;

  protected noteSaved(): void {
    this.saved += 1;
    this.onSaved();
  }

  close(): void {
    this.socket.terminate();
  }
}

const encoder = new parser.Encoder();
/** The first letter of the first key: acknowledgements begin with their `id`, everything else with `type`. */
const isAnswer = (packet: Buffer) => packet[2] === 0x69;
/** The value of `type` in a packet that begins with it. */
const TYPE_AT = 6;
const CONNECT = 0;

class SplotTap extends Tap {
  readonly #documentId: string;
  #id = 0;

  constructor({ port, documentId, cookie }: Whereto) {
    const origin = `http://127.0.0.1:${port}`;
    super(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      Cookie: cookie,
      Origin: origin,
    });
    this.#documentId = documentId;
  }

  send(update: Uint8Array): void {
    this.#id += 1;
    this.#packet('document:update', this.#id, { bytes: Buffer.from(update) });
  }

  protected opened(): void {
    // The server speaks first.
  }

  protected heard(data: Buffer, binary: boolean): void {
    if (!binary) {
      const text = data.toString();
      if (text.startsWith('0')) this.#write({ type: 0, nsp: '/' });
      else if (text === '2') this.socket.send('3');
    } else if (isAnswer(data)) this.#answered(data);
    else if (data[TYPE_AT] === CONNECT) {
      const stateVector = Buffer.from([0]);
      this.#packet('document:join', 0, { stateVector, schemaVersion: SCHEMA_VERSION, epoch: null });
    }
  }

  #answered(data: Buffer): void {
    const decoder = new parser.Decoder();
    decoder.on(
      'decoded',
      (packet: { id: number; data: [{ ok: boolean; diff?: Uint8Array; reason?: string }] }) => {
        const [answer] = packet.data;
        if (packet.id === 0 && answer.diff) this.joined(answer.diff);
        else if (answer.ok) this.noteSaved();
        else {
          this.refused += 1;
          if (packet.id === 0) throw new Error(`The join was refused: ${answer.reason}`);
        }
      },
    );
    decoder.add(data as never);
  }

  #packet(event: string, id: number, message: object): void {
    this.#write({ type: 2, nsp: '/', data: [event, { documentId: this.#documentId, ...message }], id });
  }

  #write(packet: object): void {
    const [bytes] = encoder.encode(packet as never) as unknown as [Buffer];
    this.socket.send(bytes);
  }
}

const SYNC = 0;
const AUTH = 2;
const SYNC_STATUS = 8;
const EMPTY_STATE_VECTOR = Y.encodeStateVector(new Y.Doc());

/** Both peers speak the sync protocol of Yjs; Hocuspocus puts the document's name before each message. */
class SyncTap extends Tap {
  readonly #prefix: Uint8Array;
  readonly #asksForToken: boolean;

  constructor(name: ServerName, { port, documentId }: Whereto) {
    const named = name === 'hocuspocus';
    super(`ws://127.0.0.1:${port}/${named ? '' : documentId}`);
    this.#asksForToken = named;
    this.#prefix = named ? bytesOf(documentId) : new Uint8Array();
  }

  send(update: Uint8Array): void {
    this.socket.send(whole(this.#prefix, [SYNC, 2], varUint(update.byteLength), update));
  }

  protected opened(): void {
    if (this.#asksForToken) this.socket.send(whole(this.#prefix, [AUTH, 0], bytesOf('token')));
    const length = varUint(EMPTY_STATE_VECTOR.byteLength);
    this.socket.send(whole(this.#prefix, [SYNC, 0], length, EMPTY_STATE_VECTOR));
  }

  protected heard(data: Buffer): void {
    const reader = new Reader(data, this.#prefix.byteLength);
    const type = reader.varUint();
    if (type === SYNC_STATUS && reader.varUint() === 1) this.noteSaved();
    else if ((type === SYNC || type === 4) && reader.varUint() === 1) this.joined(reader.bytes());
  }
}

export async function openTap(name: ServerName, where: Whereto): Promise<Tap> {
  const tap = name === 'splot' ? new SplotTap(where) : new SyncTap(name, where);
  await Promise.race([tap.state(), failAfter(30_000, name)]);
  return tap;
}

function failAfter(ms: number, name: string): Promise<never> {
  return new Promise((_, fail) => {
    setTimeout(() => fail(new Error(`${name} did not let a client in`)), ms).unref();
  });
}
