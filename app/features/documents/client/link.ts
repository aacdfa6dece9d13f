import * as Y from 'yjs';
import { FRAGMENT } from '../content/version.ts';
import { fingerprintOf } from '../sync/fingerprint.ts';
import {
  ANY_SIZE,
  asBytes,
  type Caret,
  type Joined,
  type Refusal,
  type UpdateReply,
} from '../sync/protocol.ts';
import { keepComparing } from './agreement.ts';
import { applyAll } from './apply.ts';
import { askToCompare, askToJoin } from './ask.ts';
import { LINK, type LinkState, UNSENT, Watched, withPeople } from './link-state.ts';
import { listenTo } from './listen.ts';
import { Outbox } from './outbox.ts';
import { send } from './send.ts';
import { type DocumentSocket, returnSocket, takeSocket } from './socket.ts';
import { Unsent, type UnsentOf } from './unsent.ts';

const RETRY_MS = 1_500;
const MAX_DROPS = 3;
/** A change that is neither confirmed nor explained after this time means that the tie is broken: join anew. */
const SILENCE_MS = 20_000;

/** One open document of this tab, tied to the server: keeps both in step and knows what is saved. */
export class DocumentLink {
  readonly doc = new Y.Doc();
  readonly fragment = this.doc.getXmlFragment(FRAGMENT);
  readonly #documentId: string;
  readonly #socket: DocumentSocket;
  readonly #unsent: Unsent;
  readonly #outbox = new Outbox();
  readonly #beforeRemote = new Set<() => void>();
  readonly #stopListening: () => void;
  readonly #stopComparing: () => void;
  readonly #watched = new Watched();
  readonly #set = (change: Partial<LinkState>): void => this.#watched.set(change);
  #epoch: string | null = null;
  /** Grows with every join and every break, so that answers from before are known as such. */
  #turn = 0;
  /** Both sides have what the other had when joining. */
  #inStep = false;
  #drops = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  /** `onDiverged`: this copy cannot be brought in step with the server's; a new link starts from the server's. */
  constructor(whose: UnsentOf, onDiverged: () => void) {
    this.#documentId = whose.documentId;
    this.#unsent = new Unsent(whose);
    this.doc.on('update', this.#onLocal);
    this.#socket = takeSocket();
    this.#stopListening = this.#listen();
    this.#stopComparing = keepComparing({
      quiet: () => this.#inStep && this.#outbox.size === 0 && !this.#state.closed,
      ask: () => askToCompare(this.#socket, this.#documentId),
      own: () => fingerprintOf(this.doc),
      differ: () => void this.#join(),
      giveUp: onDiverged,
    });
    if (this.#socket.connected) void this.#join();
  }

  readonly state = (): LinkState => this.#watched.state;

  readonly subscribe = (listener: () => void): (() => void) => this.#watched.subscribe(listener);

  get #state(): LinkState {
    return this.#watched.state;
  }

  /** Calls each time just before others' changes are applied; gives the function that ends it. */
  beforeRemote(listener: () => void): () => void {
    this.#beforeRemote.add(listener);
    return () => this.#beforeRemote.delete(listener);
  }

  /** Shows the others where this tab's cursor is. */
  showCaret(caret: Caret | null): void {
    if (this.#state.phase === 'live') {
      this.#socket.emit('document:caret', { documentId: this.#documentId, caret });
    }
  }

  /** Goes no further, and says so. */
  giveUp(): void {
    this.#lose('reload');
  }

  close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    this.#stopListening();
    this.#stopComparing();
    this.#socket.emit('document:leave', { documentId: this.#documentId });
    this.#watched.clear();
    returnSocket();
    this.doc.destroy();
  }

  #listen(): () => void {
    return listenTo(this.#socket, this.#documentId, {
      connect: () => void this.#join(),
      disconnect: (reason) => this.#onBreak(reason),
      refused: (error) => this.#onRefusedConnection(error),
      updates: ({ updates, at }) => {
        this.#apply(updates, LINK);
        this.#set({ savedAt: at });
      },
      people: ({ here, gone }) => this.#set({ people: withPeople(this.#state.people, here, gone) }),
      access: ({ access }) => this.#onAccess(access),
      trouble: ({ trouble }) => this.#set({ trouble }),
      comments: () => this.#set({ remarks: this.#state.remarks + 1 }),
      rejoin: () => void this.#join(),
    });
  }

  #onAccess(access: LinkState['access']): void {
    if (access === 'none') {
      this.#lose('gone');
      return;
    }
    const regained = access === 'write' && this.#state.access !== 'write';
    this.#set({ access });
    // What was refused meanwhile goes up with the join.
    if (regained && this.#outbox.inFlight) void this.#join();
    else this.#push();
  }

  async #join(): Promise<void> {
    if (this.#state.closed) return;
    this.#turn += 1;
    this.#inStep = false;
    const turn = this.#turn;
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    const reply = await askToJoin(this.#socket, this.#documentId, this.doc, this.#epoch);
    if (turn !== this.#turn) return;
    if (!reply || (!reply.ok && (reply.reason === 'stopping' || reply.reason === 'trouble'))) this.#later();
    else if (reply.ok) await this.#joined(reply, turn);
    else this.#lose(reply.reason);
  }

  async #joined(reply: Joined, turn: number): Promise<void> {
    const serverHas = asBytes(reply.stateVector, ANY_SIZE);
    if (!serverHas || !asBytes(reply.diff, ANY_SIZE)) {
      this.#later();
      return;
    }
    this.#epoch = reply.epoch;
    this.#apply([reply.diff], LINK);
    const left = await this.#unsent.read(reply.epoch);
    if (turn !== this.#turn) return;
    this.#apply(left.updates, UNSENT);
    this.#outbox.restart(this.doc, serverHas, left.keys);
    const { access, trouble, savedAt, people } = reply;
    const unsaved = this.#outbox.size;
    this.#set({ access, trouble, savedAt, people, self: this.#socket.id ?? null, unsaved });
    this.#drops = 0;
    if (reply.access === 'write') await this.#pump(turn);
    if (turn !== this.#turn || this.#state.closed) return;
    this.#inStep = true;
    this.#set({ phase: 'live' });
    if (this.#outbox.size > 0) this.#push();
  }

  /** Sends what waits, one batch at a time, until nothing waits. */
  async #pump(turn: number): Promise<void> {
    while (turn === this.#turn && !this.#state.closed) {
      const batch = this.#outbox.next();
      if (!batch) return;
      this.#watch = setTimeout(() => this.#state.trouble || void this.#join(), SILENCE_MS);
      const answer: UpdateReply = await send(this.#socket, this.#documentId, batch.bytes);
      clearTimeout(this.#watch);
      if (turn !== this.#turn) return;
      if (!answer.ok) {
        this.#refused(answer.reason);
        return;
      }
      void this.#unsent.forget(await Promise.all(this.#outbox.confirm(batch)));
      this.#set({ unsaved: this.#outbox.size, savedAt: answer.at, trouble: false });
    }
  }

  readonly #onLocal = (update: Uint8Array, origin: unknown): void => {
    if (origin === LINK || origin === UNSENT) return;
    const kept = this.#epoch === null ? Promise.resolve(null) : this.#unsent.keep(this.#epoch, update);
    this.#outbox.add(update, kept);
    this.#set({ unsaved: this.#outbox.size });
    this.#push();
  };

  #push(): void {
    const may = this.#inStep && this.#state.access === 'write';
    if (may && !this.#outbox.inFlight) void this.#pump(this.#turn);
  }

  #refused(reason: Refusal): void {
    if (reason === 'read-only' || reason === 'frozen') this.#set({ access: 'read' });
    else if (reason === 'content' || reason === 'too-large') this.#lose(reason);
    else this.#later();
  }

  #onBreak(reason: string): void {
    this.#turn += 1;
    this.#inStep = false;
    clearTimeout(this.#watch);
    if (this.#state.closed) return;
    this.#set({ phase: this.#state.phase === 'opening' ? 'opening' : 'offline', people: [] });
    if (reason !== 'io server disconnect') return;
    this.#drops += 1;
    if (this.#drops >= MAX_DROPS) this.#lose('reload');
    else this.#later();
  }

  #onRefusedConnection(error: Error): void {
    if (error.message === 'signed-out') this.#lose('signed-out');
    else if (!this.#socket.active) this.#later();
  }

  /** Connects or joins again after a while; not all at the same moment. */
  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        if (this.#socket.connected) void this.#join();
        else this.#socket.connect();
      },
      RETRY_MS * (0.5 + Math.random()),
    );
  }

  /** It will not go on from here. Where reading is lost, nothing of the text stays in this browser. */
  #lose(why: NonNullable<LinkState['closed']>): void {
    this.#turn += 1;
    if (why === 'gone' || why === 'content' || why === 'too-large') void this.#unsent.forgetAll();
    const access = why === 'gone' ? 'none' : this.#state.access;
    this.#set({ phase: 'closed', closed: why, people: [], access });
  }

  #apply(updates: unknown[], origin: symbol): void {
    if (updates.length === 0) return;
    for (const listener of this.#beforeRemote) listener();
    applyAll(this.doc, updates, origin);
  }
}
