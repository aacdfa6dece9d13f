import type { Role } from './types.ts';

/** What a role gets of a document over its socket. `out`: the answer that an unknown document gets. */
export type SocketRight = 'write' | 'comment' | 'read' | 'out';

export interface SocketRow {
  /** Which document, by its name in the test's world. */
  object: 'draft' | 'consulted' | 'adopted' | 'archived' | 'ofAnotherGroup' | 'unknown';
  expect: Partial<Record<Role, SocketRight>> & { others: SocketRight };
}

/** Role × document; every event of the documents' sockets is tried for each pair. Visitors get no socket at all. */
export const SOCKET_ROWS: SocketRow[] = [
  {
    object: 'draft',
    expect: {
      facilitator: 'write',
      librarian: 'write',
      neighbour: 'write',
      observer: 'comment',
      others: 'out',
    },
  },
  {
    object: 'consulted',
    expect: {
      facilitator: 'write',
      librarian: 'write',
      neighbour: 'write',
      observer: 'comment',
      outsider: 'comment',
      others: 'out',
    },
  },
  {
    object: 'adopted',
    expect: { facilitator: 'read', librarian: 'read', neighbour: 'read', observer: 'read', others: 'out' },
  },
  {
    object: 'archived',
    expect: { facilitator: 'read', librarian: 'read', neighbour: 'read', observer: 'read', others: 'out' },
  },
  { object: 'ofAnotherGroup', expect: { outsider: 'write', facilitator: 'write', others: 'out' } },
  { object: 'unknown', expect: { others: 'out' } },
];
