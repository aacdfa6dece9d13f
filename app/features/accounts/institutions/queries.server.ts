import { db, type Prisma } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { fold } from '#app/platform/text/fold.ts';
import type { InstitutionKind } from '../roles.ts';

export interface InstitutionFilter {
  text: string;
  kind: InstitutionKind | null;
}

/** The partners, by name; every word must occur in the name or the town, without regard to accents. */
export async function institutionList(
  filter: InstitutionFilter,
  { skip, take }: { skip: number; take: number },
) {
  const words = fold(filter.text).split(/\s+/).filter(Boolean).slice(0, 8);
  const where: Prisma.InstitutionWhereInput = {
    archivedAt: null,
    ...(filter.kind ? { kind: filter.kind } : {}),
    AND: words.map((word) => ({ nameFolded: { contains: word } })),
  };
  const [total, institutions] = await Promise.all([
    db.institution.count({ where }),
    db.institution.findMany({
      where,
      skip,
      take,
      orderBy: [{ nameFolded: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        kind: true,
        city: true,
        source: true,
        county: { select: { name: true } },
      },
    }),
  ]);
  return {
    total,
    institutions: institutions.map(({ county, ...rest }) => ({ ...rest, county: county?.name ?? null })),
  };
}

/** What everybody may know of an institution. */
export async function findInstitution(institutionId: string) {
  const found = await db.institution.findFirst({
    where: { id: institutionId, archivedAt: null },
    select: {
      id: true,
      name: true,
      kind: true,
      description: true,
      nip: true,
      street: true,
      postcode: true,
      city: true,
      countyCode: true,
      phone: true,
      email: true,
      website: true,
      source: true,
      county: { select: { name: true } },
    },
  });
  if (!found) throw new AppError('not_found');
  const { county, ...rest } = found;
  return { ...rest, county: county?.name ?? null };
}

/** All counties of the region, for a list to choose from. */
export async function counties() {
  const rows = await db.county.findMany({ select: { code: true, name: true, kind: true } });
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'pl'));
}
