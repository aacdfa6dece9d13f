import { createHash } from 'node:crypto';
import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { adoptedText, standingAdoption } from '../adoption/adopted-text.server.ts';
import { withoutPeople, withTrueNames } from '../blocks/true-names.server.ts';
import { findingsIn } from '../check/findings.ts';
import { toHtml } from '../content/html.server.ts';
import { textOf } from '../content/json.ts';
import { recordOutcomes } from '../outcomes/record-outcomes.server.ts';
import { canPublishDocument } from '../policy.ts';
import type { PublicationInput } from '../schema.ts';
import { ownDocument } from '../scope.server.ts';
import { withoutSuggestions } from '../suggestions/list.ts';
import { numberedContent } from '../sync/numbered.server.ts';

/**
 * Freezes the text as it is on disk now, without open suggestions, as the document's next numbered publication; gives
 * its id. Refuses while a picture has no alternative text, and when `number` is not the one that comes next.
 */
export async function publishDocument(
  actor: Actor,
  documentId: string,
  { audience, number: expected }: PublicationInput,
): Promise<string> {
  const judged = await ownDocument(db, actor, documentId);
  if (!canPublishDocument(actor, judged)) throw new AppError('forbidden');
  const { groupId } = judged;
  const frozen = await adoptedText(db, documentId);
  const { content: saved, seq } = frozen ?? (await numberedContent(documentId));
  const stated = withoutSuggestions(saved);
  if (textOf(stated).trim() === '') {
    throw new AppError('conflict', { message: 'documents:error.empty' });
  }
  if (findingsIn(stated).some(({ forbids }) => forbids)) {
    throw new AppError('conflict', { message: 'check:error.altMissing' });
  }
  const named = await withTrueNames(db, stated, groupId);
  const content = audience === 'public' ? withoutPeople(named) : named;
  const html = toHtml(content);
  const sha256 = createHash('sha256').update(html).digest('hex');
  const id = newId();
  await transaction('publish document', async (tx) => {
    const document = await ownDocument(tx, actor, documentId);
    if (!canPublishDocument(actor, document)) throw new AppError('forbidden');
    if ((await standingAdoption(tx, documentId))?.id !== frozen?.adoptionId)
      throw new AppError('conflict', { message: 'documents:error.adoptionChanged' });
    const last = await tx.publication.findFirst({
      where: { documentId },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? 0) + 1;
    if (expected !== undefined && expected !== number)
      throw new AppError('conflict', {
        message: 'documents:error.publishedMeanwhile',
        values: { number: number - 1 },
      });
    const { title, kind, meetingId } = document;
    await tx.publication.create({
      data: {
        id,
        documentId,
        number,
        title,
        audience,
        json: JSON.stringify(content),
        html,
        sha256,
        seq,
        publishedById: actor.personId,
        publishedAt: now(),
      },
      select: { id: true },
    });
    await recordOutcomes(tx, { documentId, groupId, meetingId, publicationId: id, content: named });
    await record(tx, {
      type: 'document.published',
      actor,
      object: { type: 'document', id: documentId },
      payload: { documentId, groupId, publicationId: id, number, audience, kind, meetingId },
    });
  });
  return id;
}
