import type { Actor } from '#app/features/accounts/actor.ts';
import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { canComment } from '../policy.ts';
import { type Mentionable, partsOf } from './mentions.ts';
import type { RemarkState } from './outcomes.ts';
import { canChangeComment, canReply, canResolve, canSettle } from './policy.ts';
import { type Placed, placedThread, placedThreads } from './remarks.server.ts';
import {
  documentWithRemarks,
  ownComment,
  ownThread,
  peopleToMention,
  type RemarkPlace,
  voicesOf,
} from './scope.server.ts';

const COMMENT = {
  id: true,
  authorId: true,
  body: true,
  createdAt: true,
  editedAt: true,
  withdrawnAt: true,
  author: { select: { name: true } },
  institution: { select: { name: true } },
  mentions: { select: { person: { select: { id: true, name: true } } } },
} satisfies Prisma.CommentSelect;

const THREAD = {
  id: true,
  quote: true,
  proposal: true,
  createdById: true,
  createdAt: true,
  resolvedAt: true,
  resolvedBy: { select: { name: true } },
  outcome: true,
  answer: true,
  comments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: COMMENT },
} satisfies Prisma.CommentThreadSelect;

type CommentRow = Prisma.CommentGetPayload<{ select: typeof COMMENT }>;
type ThreadRow = Prisma.CommentThreadGetPayload<{ select: typeof THREAD }>;

interface Asked {
  state: RemarkState;
  /** Counted from 1. */
  page: number;
  /** Shows the page that holds this thread, and the state in which it is. */
  threadId?: string | null;
}

const PAGE = 20;

/** The threads of a document, a page of them in the order of the text, and where all open ones stand. */
export async function remarksPage(actor: Actor, documentId: string, asked: Asked) {
  const document = await documentWithRemarks(db, actor, documentId);
  const { groupId, asked: consulted, closed } = document;
  const [open, resolved, people] = await Promise.all([
    placedThreads(db, documentId, 'open'),
    db.commentThread.count({ where: { documentId, resolvedAt: { not: null } } }),
    peopleToMention(db, actor, groupId),
  ]);
  const state = await stateShown(documentId, asked);
  const placed = state === 'open' ? open : await placedThreads(db, documentId, state);
  const pages = Math.max(1, Math.ceil(placed.length / PAGE));
  const at = placed.findIndex(({ id }) => id === asked.threadId);
  const page = at >= 0 ? Math.floor(at / PAGE) + 1 : Math.min(asked.page, pages);
  const shown = placed.slice((page - 1) * PAGE, page * PAGE);
  const rows = await db.commentThread.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    select: THREAD,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    document: { id: document.id, title: document.title },
    state,
    page,
    pages,
    counts: { open: open.length, resolved },
    marks: open.flatMap(({ id, anchor, head }) => (anchor && head ? [{ id, anchor, head }] : [])),
    threads: shown.flatMap((place) => {
      const row = byId.get(place.id);
      return row ? [threadOf(actor, { groupId, asked: consulted, closed, people }, place, row)] : [];
    }),
    people: people.filter(({ id }) => id !== actor.personId),
    voices: await voicesOf(db, actor, document),
    canPost: !closed && canComment(actor, document),
  };
}

export type RemarksPage = Awaited<ReturnType<typeof remarksPage>>;
export type RemarkThread = RemarksPage['threads'][number];
export type RemarkComment = RemarkThread['comments'][number];

/** A link to a thread shows it, whether it is open or not. */
async function stateShown(documentId: string, { state, threadId }: Asked): Promise<RemarkState> {
  if (!threadId) return state;
  const thread = await db.commentThread.findFirst({
    where: { id: threadId, documentId },
    select: { resolvedAt: true },
  });
  if (!thread || state === 'all') return state;
  return thread.resolvedAt ? 'resolved' : 'open';
}

interface Circle {
  groupId: string;
  asked: boolean;
  closed: boolean;
  people: readonly Mentionable[];
}

function threadOf(
  actor: Actor,
  { groupId, asked, closed, people }: Circle,
  { whole, passage, anchor, head }: Placed,
  { comments, createdAt, createdById, resolvedAt, resolvedBy, ...row }: ThreadRow,
) {
  const subject = { groupId, asked, createdById, resolved: resolvedAt !== null, closed };
  const settles = canSettle(actor, subject);
  const proposal = comments[0]?.withdrawnAt ? '' : row.proposal;
  return {
    ...row,
    proposal,
    whole,
    gone: !whole && passage === null,
    anchor,
    head,
    createdAt: createdAt.toISOString(),
    resolved: resolvedAt ? { at: resolvedAt.toISOString(), by: resolvedBy?.name ?? '' } : null,
    comments: comments.map((comment) => commentOf(actor, closed, people, comment)),
    can: {
      reply: canReply(actor, subject),
      settle: settles,
      resolve: canResolve(actor, subject),
      accept: settles && proposal !== '' && passage !== null && !subject.resolved,
    },
  };
}

function commentOf(actor: Actor, closed: boolean, people: readonly Mentionable[], row: CommentRow) {
  const { author, institution, authorId, body, createdAt, editedAt, withdrawnAt, mentions } = row;
  const withdrawn = withdrawnAt !== null;
  const named = new Set(mentions.map(({ person }) => person.id));
  const parts = partsOf(body, people).map(({ text, personId }) => ({
    text,
    mention: personId !== null && named.has(personId),
  }));
  return {
    id: row.id,
    author: author.name,
    institution: institution.name,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    withdrawn,
    body: withdrawn ? '' : body,
    parts: withdrawn ? [] : parts,
    own: canChangeComment(actor, { authorId, withdrawn, closed }),
  };
}

/** One thread with what the forms about it need. */
export async function remarkPage(actor: Actor, threadId: string) {
  const { documentId, groupId, asked, closed } = await ownThread(db, actor, threadId);
  const [document, placed, row, people] = await Promise.all([
    db.document.findUniqueOrThrow({ where: { id: documentId }, select: { id: true, title: true } }),
    placedThread(db, documentId, threadId),
    db.commentThread.findUniqueOrThrow({ where: { id: threadId }, select: THREAD }),
    peopleToMention(db, actor, groupId),
  ]);
  return {
    document,
    thread: threadOf(actor, { groupId, asked, closed, people }, placed, row),
    people: people.filter(({ id }) => id !== actor.personId),
  };
}

/** One's own contribution, for the form that changes it. */
export async function commentToEdit(actor: Actor, commentId: string) {
  const comment = await ownComment(db, actor, commentId);
  if (!canChangeComment(actor, comment)) throw new AppError('forbidden');
  const page = await remarkPage(actor, comment.threadId);
  return { ...page, comment: { id: comment.id, body: comment.body } };
}

/** Where a thread is shown. */
export async function placeOfThread(actor: Actor, threadId: string): Promise<RemarkPlace> {
  const { documentId } = await ownThread(db, actor, threadId);
  return { documentId, threadId };
}

/** Where a contribution is shown. */
export async function placeOfComment(actor: Actor, commentId: string): Promise<RemarkPlace> {
  const { thread } = await ownComment(db, actor, commentId);
  return { documentId: thread.documentId, threadId: thread.id };
}
