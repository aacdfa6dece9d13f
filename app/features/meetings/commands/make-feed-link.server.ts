import type { Actor } from '#app/features/accounts/actor.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { env } from '#app/platform/env.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { hashToken, newToken } from '#app/platform/secrets/token.server.ts';

/** A new address of the person's own calendar feed. It is shown once; the one before stops working. */
export async function makeFeedLink(actor: Actor): Promise<string> {
  const token = newToken();
  await transaction('make feed link', async (tx) => {
    await tx.person.update({ where: { id: actor.personId }, data: { feedHash: hashToken(token) } });
    await record(tx, {
      type: 'feed.renewed',
      actor,
      object: { type: 'person', id: actor.personId },
      payload: { personId: actor.personId },
    });
  });
  return `${env.appUrl}/kalendarz/${token}.ics`;
}
