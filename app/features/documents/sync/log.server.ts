import { now } from '#app/platform/clock.ts';
import { type Tx, transaction } from '#app/platform/db/db.server.ts';
import { Prisma } from '#prisma/generated/client.ts';

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

/**
 * Appends rows to their documents' logs in one transaction: on disk when this resolves. Plain SQL, because every
 * keystroke passes here.
 */
export function writeRows(rows: NewRow[]): Promise<Written> {
  return transaction('append to documents', async (tx) => {
    const heads = await readHeads(tx, [...new Set(rows.map((row) => row.documentId))]);
    const at = now();
    const data: Prisma.Sql[] = [];
    const changed = new Set<string>();
    const seqs = rows.map(({ documentId, epoch, authorId, bytes }) => {
      const head = heads.get(documentId);
      if (!head || head.epoch !== epoch || head.frozen) return null;
      head.seq += 1;
      data.push(Prisma.sql`(${documentId}, ${head.seq}, ${authorId}, ${bytes}, ${at})`);
      changed.add(documentId);
      return head.seq;
    });
    if (data.length > 0) {
      await tx.$executeRaw`
        INSERT INTO DocumentUpdate (documentId, seq, authorId, bytes, at) VALUES ${Prisma.join(data)}`;
      await tx.$executeRaw`UPDATE Document SET changedAt = ${at} WHERE id IN (${Prisma.join([...changed])})`;
    }
    return { at, seqs };
  });
}

interface Head {
  epoch: string;
  seq: number;
  /** An adoption was committed before: what was on its way then comes too late. */
  frozen: boolean;
}

async function readHeads(tx: Tx, ids: string[]): Promise<Map<string, Head>> {
  const heads = await tx.$queryRaw<
    { id: string; epoch: string; seq: number | bigint; frozen: number | bigint }[]
  >`
    SELECT d.id, d.epoch, coalesce((SELECT max(u.seq) FROM DocumentUpdate u WHERE u.documentId = d.id), 0) AS seq,
      (SELECT count(*) FROM Adoption a WHERE a.documentId = d.id AND a.unfrozenAt IS NULL) AS frozen
    FROM Document d WHERE d.id IN (${Prisma.join(ids)})`;
  return new Map(
    heads.map(({ id, epoch, seq, frozen }) => [id, { epoch, seq: Number(seq), frozen: Number(frozen) > 0 }]),
  );
}
