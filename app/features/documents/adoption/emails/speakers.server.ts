import type { Prisma, Tx } from '#app/platform/db/db.server.ts';
import { isLanguage, SOURCE_LANGUAGE } from '#app/platform/i18n/language.ts';

/** Who may answer for an institution: its people in the group, or everybody who works there when it has no seat. */
export async function speakersOf(tx: Tx, groupId: string, institutionId: string, seated: boolean) {
  const speak: Prisma.PersonWhereInput = seated
    ? {
        seats: { some: { groupId, institutionId, endedAt: null, role: { in: ['facilitator', 'member'] } } },
      }
    : { employments: { some: { institutionId, endedAt: null } } };
  const people = await tx.person.findMany({
    where: { suspendedAt: null, ...speak },
    orderBy: { id: 'asc' },
    select: { id: true, email: true, language: true },
  });
  return people.map(({ language, ...person }) => ({
    ...person,
    language: isLanguage(language) ? language : SOURCE_LANGUAGE,
  }));
}
