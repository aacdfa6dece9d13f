import { db } from '#app/platform/db/db.server.ts';
import { highest } from '../policy.ts';

/** A person who wrote, as a group knows them. */
export interface Writer {
  personId: string;
  name: string;
  /** For whom they sit, or sat last, in the group; else where they work. */
  institutionId: string | null;
  institution: string;
}

/** Names and institutions of people who wrote in a group's documents. */
export async function writers(groupId: string, personIds: string[]): Promise<Map<string, Writer>> {
  const people = await db.person.findMany({
    where: { id: { in: [...new Set(personIds)] } },
    select: {
      id: true,
      name: true,
      seats: {
        where: { groupId },
        orderBy: { endedAt: { sort: 'desc', nulls: 'first' } },
        select: { role: true, endedAt: true, institution: { select: { id: true, name: true } } },
      },
      employments: {
        where: { endedAt: null },
        take: 1,
        select: { institution: { select: { id: true, name: true } } },
      },
    },
  });
  return new Map(
    people.map(({ id, name, seats, employments }) => {
      const seat = highest(seats.filter(({ endedAt }) => endedAt === null)) ?? seats[0];
      const institution = seat?.institution ?? employments[0]?.institution;
      const facts = { institutionId: institution?.id ?? null, institution: institution?.name ?? '' };
      return [id, { personId: id, name, ...facts }];
    }),
  );
}
