import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { mentionedIn } from '../mentions.ts';
import { peopleToMention } from '../scope.server.ts';

interface NewComment {
  threadId: string;
  groupId: string;
  institutionId: string;
  body: string;
}

/** Adds a contribution and whom it mentions; gives both ids for the event. One's own name mentions nobody. */
export async function writeComment(tx: Tx, actor: Actor, { groupId, ...comment }: NewComment) {
  const id = newId();
  await tx.comment.create({
    data: { id, ...comment, authorId: actor.personId, createdAt: now() },
    select: { id: true },
  });
  return { commentId: id, mentioned: await writeMentions(tx, actor, { id, groupId, body: comment.body }) };
}

/** Makes the rows of mentions what the text says; gives those who were not mentioned before. */
export async function writeMentions(
  tx: Tx,
  actor: Actor,
  comment: { id: string; groupId: string; body: string },
): Promise<string[]> {
  const people = await peopleToMention(tx, actor, comment.groupId);
  const named = mentionedIn(comment.body, people).filter((id) => id !== actor.personId);
  const rows = await tx.commentMention.findMany({
    where: { commentId: comment.id },
    select: { personId: true },
  });
  const before = new Set(rows.map((row) => row.personId));
  await tx.commentMention.deleteMany({ where: { commentId: comment.id, personId: { notIn: named } } });
  const fresh = named.filter((id) => !before.has(id));
  for (const personId of fresh) {
    await tx.commentMention.create({
      data: { commentId: comment.id, personId },
      select: { commentId: true },
    });
  }
  return fresh;
}
