import type { Room } from './room.server.ts';

/**
 * What changes cost grows with who writes and with who is told of it: in a room of 200 they leave every 20 ms, in a
 * meeting of 30 every millisecond, among a few at once.
 */
const CROWD = 200;
const LONGEST_MS = 20;

interface Lane<T> {
  waiting: T[];
  timer: NodeJS.Timeout | null;
  /** Not before this moment, by `performance.now()`. */
  next: number;
}

/**
 * Passes on what comes for a room: at once when the room was quiet, else gathered for as long as suits the number of
 * those who are told. What comes first leaves first.
 */
export class Pace<T> {
  readonly #lanes = new WeakMap<Room, Lane<T>>();
  readonly #pass: (gathered: T[]) => void;

  constructor(pass: (gathered: T[]) => void) {
    this.#pass = pass;
  }

  add(room: Room, item: T): void {
    const lane = this.#lanes.get(room) ?? { waiting: [], timer: null, next: 0 };
    this.#lanes.set(room, lane);
    lane.waiting.push(item);
    if (lane.timer) return;
    const wait = lane.next - performance.now();
    if (wait <= 0) this.#leave(room, lane);
    else lane.timer = setTimeout(() => this.#leave(room, lane), wait);
  }

  #leave(room: Room, lane: Lane<T>): void {
    const gathered = lane.waiting;
    lane.waiting = [];
    lane.timer = null;
    lane.next = performance.now() + windowOf(room.members.size);
    this.#pass(gathered);
  }
}

/** Milliseconds; none where a timer would wait longer than it is worth. */
function windowOf(members: number): number {
  const window = LONGEST_MS * Math.min(1, (members / CROWD) ** 1.5);
  return window < 1 ? 0 : window;
}
