import type { Access, Presence, Refusal } from '../sync/protocol.ts';

/** Everything that the page says about its tie to the server. */
export interface LinkState {
  /** `opening` until both sides have each other's changes for the first time; only then may the editor mount. */
  phase: 'opening' | 'live' | 'offline' | 'closed';
  access: Access;
  /** Local changes that the server has not confirmed to be on disk. */
  unsaved: number;
  /** When the server last confirmed one of ours, or when the text was last saved at all; ISO 8601. */
  savedAt: string | null;
  /** The server cannot write to its disk just now. */
  trouble: boolean;
  /** Why it will not go on without a reload. */
  closed: Refusal | 'signed-out' | null;
  people: Presence[];
  /** Grows whenever remarks on the document changed. */
  remarks: number;
  /** Which of the people is this tab. */
  self: string | null;
}

export const OPENING: LinkState = {
  phase: 'opening',
  access: 'read',
  unsaved: 0,
  savedAt: null,
  trouble: false,
  closed: null,
  people: [],
  remarks: 0,
  self: null,
};

/** A state that others look at. */
export class Watched {
  readonly #listeners = new Set<() => void>();
  #state = OPENING;

  get state(): LinkState {
    return this.#state;
  }

  set(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  clear(): void {
    this.#listeners.clear();
  }
}

/** Origin of changes that came from the server. */
export const LINK = Symbol('link');
/** Origin of changes that were kept from before. */
export const UNSENT = Symbol('unsent');

/** The list of people after some came or changed and some left. */
export function withPeople(before: Presence[], here: Presence[], gone: string[]): Presence[] {
  const replaced = new Set([...gone, ...here.map((person) => person.id)]);
  return [...before.filter((person) => !replaced.has(person.id)), ...here];
}
