import { now } from '#app/platform/clock.ts';
import { storedDate, writePrepared } from '#app/platform/db/db.server.ts';

export interface NewRow {
  documentId: string;
  epoch: string;
  authorId: string | null;
  bytes: Uint8Array;
}

export interface Written {
  at: Date;
  /** The sequence of each row, in the order given; null when the log is no more the one it was meant for, or frozen. */
  seqs: (number | null)[];
}

interface Head {
  epoch: string;
  seq: number;
  /** An adoption was committed before: what was on its way then comes too late. */
  frozen: number;
}

const HEAD = `
  SELECT d.epoch, coalesce((SELECT max(u.seq) FROM DocumentUpdate u WHERE u.documentId = d.id), 0) AS seq,
    EXISTS (SELECT 1 FROM Adoption a WHERE a.documentId = d.id AND a.unfrozenAt IS NULL) AS frozen
  FROM Document d WHERE d.id = ?`;
const APPEND = 'INSERT INTO DocumentUpdate (documentId, seq, authorId, bytes, at) VALUES (?, ?, ?, ?, ?)';
const TOUCH = 'UPDATE Document SET changedAt = ? WHERE id = ?';

/**
 * Appends rows to their documents' logs in one transaction: on disk when this resolves. Compiled statements, because
 * every keystroke passes here.
 */
export function writeRows(rows: NewRow[]): Promise<Written> {
  return writePrepared((prepare) => {
    const at = now();
    const stored = storedDate(at);
    const heads = new Map<string, Head | undefined>();
    const changed = new Set<string>();
    const seqs = rows.map(({ documentId, epoch, authorId, bytes }) => {
      if (!heads.has(documentId)) heads.set(documentId, prepare(HEAD).get(documentId) as Head | undefined);
      const head = heads.get(documentId);
      if (!head || head.epoch !== epoch || head.frozen) return null;
      head.seq += 1;
      prepare(APPEND).run(documentId, head.seq, authorId, bytes, stored);
      changed.add(documentId);
      return head.seq;
    });
    for (const documentId of changed) prepare(TOUCH).run(stored, documentId);
    return { at, seqs };
  });
}
