import type { Actor } from '#app/features/accounts/actor.ts';
import type { Cast } from '../cast.ts';

/** Who asks. */
export const ROLES = [
  'visitor',
  'outsider',
  'colleague',
  'observer',
  'librarian',
  'neighbour',
  'facilitator',
  'officer',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** The things of the small world that the rows ask for. */
export interface World extends Cast {
  /** Ids by name, e.g. `meeting`, `document`; each area's `prepare` adds its own. */
  ids: Record<string, string>;
}

/**
 * What a role must get. `ok`: 2xx, or a redirect after a done write. `input`: 400, the form was judged, so the role
 * may do it. `signIn`: sent to /logowanie. `missing`: 404. `refused`: 403. `gone`: 410. `away`: redirected somewhere else.
 */
export type Outcome = 'ok' | 'input' | 'signIn' | 'missing' | 'refused' | 'gone' | 'away' | 'conflict';

export interface Row {
  /** The route module, as in app/routes.ts. */
  file: string;
  method: 'GET' | 'POST';
  /** Which object, e.g. "own service", when a route has several rows. */
  object?: string;
  path: (world: World) => string;
  /** Posted fields; none means an empty form. */
  form?: (world: World, actor: Actor | null) => Record<string, string | string[]>;
  /** Every role not named gets `others`. */
  expect: Partial<Record<Role, Outcome>> & { others: Outcome };
}

/** An area's rows, and what they need in the world before the server starts. */
export interface Area {
  prepare?: (world: World) => Promise<void>;
  rows: Row[];
}
