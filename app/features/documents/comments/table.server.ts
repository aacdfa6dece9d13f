import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { ownDocument } from '../scope.server.ts';
import { currentContent } from '../sync/current.server.ts';
import type { RemarkOutcome } from './outcomes.ts';
import { placedThreads } from './remarks.server.ts';
import { suggestedChanges } from './suggested-changes.ts';

/** A line of the table of remarks. */
export interface RemarkRow {
  /** 1, 2, … in the order of the text. */
  number: number;
  kind: 'remark' | 'suggestion';
  institution: string;
  fragment: string;
  /** The whole document is meant. */
  whole: boolean;
  /** The fragment is no longer in the text. */
  gone: boolean;
  remark: string;
  proposal: string;
  answer: string;
  outcome: RemarkOutcome | null;
}

/** All remarks and suggested changes of a document in the order of its text; withdrawn ones are left out. */
export async function remarkTable(actor: Actor, documentId: string) {
  const { id, title } = await ownDocument(db, actor, documentId);
  const placed = await placedThreads(db, documentId, 'all');
  const rows = await db.commentThread.findMany({
    where: { documentId },
    select: {
      id: true,
      quote: true,
      proposal: true,
      answer: true,
      outcome: true,
      institution: { select: { name: true } },
      comments: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { body: true, withdrawnAt: true },
      },
    },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const remarks = placed.flatMap(({ id: threadId, whole, passage }) => {
    const row = byId.get(threadId);
    const first = row?.comments[0];
    if (!row || !first || first.withdrawnAt) return [];
    const { quote, proposal, answer, outcome, institution } = row;
    const at = whole ? -1 : (passage?.from ?? Number.MAX_SAFE_INTEGER);
    return [
      {
        at,
        kind: 'remark' as const,
        institution: institution.name,
        fragment: quote,
        whole,
        gone: !whole && passage === null,
        remark: first.body,
        proposal,
        answer,
        outcome,
      },
    ];
  });
  const suggestions = suggestedChanges(await currentContent(documentId)).map((change) => ({
    at: change.at,
    kind: 'suggestion' as const,
    institution: change.institution,
    fragment: change.removed,
    whole: false,
    gone: false,
    remark: '',
    proposal: change.added,
    answer: '',
    outcome: null,
  }));
  const table = [...remarks, ...suggestions]
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...row }, index): RemarkRow => ({ number: index + 1, ...row }));
  return { document: { id, title }, rows: table };
}
