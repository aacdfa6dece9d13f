import type { z } from 'zod';
import { transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import type { Actor } from '../../actor.ts';
import type { EditProfile } from '../schema.ts';

/** One's own name and the language of one's pages and mails. */
export async function editProfile(actor: Actor, profile: z.output<typeof EditProfile>): Promise<void> {
  const { personId } = actor;
  await transaction('edit profile', async (tx) => {
    await tx.person.update({ where: { id: personId }, data: profile });
    const object = { type: 'person', id: personId };
    await record(tx, { type: 'person.edited', actor, object, payload: { personId } });
  });
}
