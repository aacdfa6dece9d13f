import type { PlaceFacts, ServiceFacts } from '#app/features/directory/facts.ts';
import { parseSlots } from '#app/features/directory/hours.ts';
import { isLanguageMode, isServiceLanguage } from '#app/features/directory/service-languages.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';

type SourceOf = 'page' | 'sample' | 'partner';

interface Owner {
  serviceId: string;
  providerId: string;
  source: SourceOf;
}

/** The columns of a service that its facts fill. */
export function columnsOf(facts: ServiceFacts) {
  const { categories, targets, languages, places, levelFrom, levelTo, ...texts } = facts;
  return { ...texts, levelFrom: levelFrom || null, levelTo: levelTo || null };
}

/** Puts terms, languages, places and hours of a service as its facts say. */
export async function writeRelations(tx: Tx, owner: Owner, facts: ServiceFacts): Promise<void> {
  await writeTerms(tx, owner.serviceId, facts);
  await writeLanguages(tx, owner.serviceId, facts.languages);
  const kept: string[] = [];
  for (const place of facts.places) kept.push(await writePlace(tx, owner, place));
  await tx.serviceAtPlace.deleteMany({ where: { serviceId: owner.serviceId, id: { notIn: kept } } });
}

async function writeTerms(tx: Tx, serviceId: string, { categories, targets }: ServiceFacts): Promise<void> {
  const terms = await tx.term.findMany({
    where: {
      OR: [
        { kind: 'category', code: { in: categories } },
        { kind: 'target_group', code: { in: targets } },
      ],
    },
    select: { id: true },
  });
  if (terms.length !== categories.length + targets.length) throw new AppError('invalid');
  await tx.serviceTerm.deleteMany({ where: { serviceId } });
  await tx.serviceTerm.createMany({ data: terms.map(({ id }) => ({ serviceId, termId: id })) });
}

async function writeLanguages(tx: Tx, serviceId: string, stated: string[]): Promise<void> {
  const data = stated.map((text) => {
    const [code = '', mode = ''] = text.split(':');
    if (!isServiceLanguage(code) || !isLanguageMode(mode)) throw new AppError('invalid');
    return { serviceId, code, mode };
  });
  await tx.serviceLanguage.deleteMany({ where: { serviceId } });
  await tx.serviceLanguage.createMany({ data });
}

/** A service keeps its row at a place as long as it is there, whatever changes of note and hours. */
async function writePlace(tx: Tx, owner: Owner, { note, hours, ...address }: PlaceFacts): Promise<string> {
  const placeId = await findOrAddPlace(tx, owner, address);
  const { id } = await tx.serviceAtPlace.upsert({
    where: { serviceId_placeId: { serviceId: owner.serviceId, placeId } },
    create: { serviceId: owner.serviceId, placeId, note },
    update: { note },
    select: { id: true },
  });
  await tx.hours.deleteMany({ where: { serviceAtPlaceId: id } });
  const slots = hours.flatMap((text, at) =>
    (parseSlots(text) ?? []).map((slot) => ({ serviceAtPlaceId: id, weekday: at + 1, ...slot })),
  );
  await tx.hours.createMany({ data: slots });
  return id;
}

/** A place never changes under the other services that use it: another address is another place. */
async function findOrAddPlace(
  tx: Tx,
  { providerId, source }: Owner,
  address: Omit<PlaceFacts, 'note' | 'hours'>,
): Promise<string> {
  const county = await tx.county.findUnique({ where: { code: address.countyCode }, select: { code: true } });
  if (!county) throw new AppError('invalid', { message: 'directory:error.county' });
  const known = await tx.place.findFirst({
    where: { institutionId: providerId, ...address },
    select: { id: true },
  });
  if (known) return known.id;
  const added = await tx.place.create({
    data: { institutionId: providerId, ...address, source },
    select: { id: true },
  });
  return added.id;
}
