import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { draftsOf } from '../scope.server.ts';

/** Who was asked from outside the group reads no draft once it is over: they learn that, and nothing of the text. */
export async function refuseTooLate(
  tx: Tx,
  { personId }: Actor,
  documentId: string,
  signOffId: string,
): Promise<void> {
  const over = await tx.signOff.count({
    where: {
      id: signOffId,
      institution: { employments: { some: { personId, endedAt: null } } },
      consultation: {
        documentId,
        document: { NOT: draftsOf(personId) },
        OR: [{ closedAt: { not: null } }, { deadline: { lt: now() } }],
      },
    },
  });
  if (over > 0) throw new AppError('conflict', { message: 'adoption:error.closed' });
}
