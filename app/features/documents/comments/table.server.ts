import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { schema } from '../content/schema.ts';
import { readableDocument } from '../scope.server.ts';
import { type Suggestion, suggestionsOf } from '../suggestions/list.ts';
import { currentContent } from '../sync/current.server.ts';
import type { RemarkOutcome } from './outcomes.ts';
import { placedThreads } from './remarks.server.ts';

/** A line of the table of remarks. */
export interface RemarkRow {
  /** 1, 2, … in the order of the text. */
  number: number;
  /** What a suggested change does; null for a remark. */
  change: 'insert' | 'delete' | 'replace' | null;
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
  const { id, title } = await readableDocument(db, actor, documentId);
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
        change: null,
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
  const content = await currentContent(documentId);
  const offset = offsetsIn(content);
  const suggestions = suggestionsOf(content).map((suggestion) => ({
    at: offset(suggestion.from),
    change: changeOf(suggestion),
    institution: suggestion.institution,
    fragment: suggestion.deleted || suggestion.passage,
    whole: false,
    gone: false,
    remark: '',
    proposal: suggestion.inserted,
    answer: '',
    outcome: null,
  }));
  const table = [...remarks, ...suggestions]
    .sort((a, b) => a.at - b.at)
    .map(({ at: _, ...row }, index): RemarkRow => ({ number: index + 1, ...row }));
  return { document: { id, title }, rows: table };
}

function changeOf({ inserted, deleted }: Suggestion): 'insert' | 'delete' | 'replace' {
  if (deleted === '') return 'insert';
  return inserted === '' ? 'delete' : 'replace';
}

/** Turns positions of the content into places of the flowing text, so that remarks and suggestions share one order. */
function offsetsIn(content: JSONContent): (position: number) => number {
  const doc = Node.fromJSON(schema, content);
  return (position) => {
    let passed = 0;
    doc.nodesBetween(0, Math.min(position, doc.content.size), (node, at) => {
      if (node.isText) passed += Math.min(node.nodeSize, position - at);
      else if (node.isTextblock && node.content.size > 0 && at + node.nodeSize <= position) passed += 1;
    });
    return passed;
  };
}
