import { COUNTIES } from '#app/features/directory/counties.ts';
import { reindex } from '#app/features/directory/reindex.server.ts';
import { SERVICE_LANGUAGES } from '#app/features/directory/service-languages.ts';
import { CATEGORIES } from '#app/features/directory/terms.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { fold } from '#app/platform/text/fold.ts';

const TOWNS =
  'Piła Poznań Kalisz Konin Leszno Golina Pleszew Krzywiń Środa Białośliwie Gniezno Śrem Koło Turek Września'.split(
    ' ',
  );
const AUDIENCES = 'dzieci młodzieży dorosłych rodzin kobiet seniorów cudzoziemców uchodźczyń'.split(' ');
const SENTENCES = [
  'Zapisy prowadzi biuro instytucji, telefonicznie lub na miejscu.',
  'Grupy liczą od dziesięciu do piętnastu osób i spotykają się dwa razy w tygodniu.',
  'Pomagamy w wypełnianiu wniosków i w rozmowach z urzędem.',
  'Zajęcia odbywają się po południu, w soboty także przed południem.',
  'Prosimy zabrać dokument tożsamości i dokument pobytowy, jeśli jest.',
  'W razie potrzeby zapewniamy opiekę nad dziećmi i tłumaczenie.',
];

/** Fills the directory with made-up services, always the same ones, and indexes them. */
export async function addManyServices(count: number): Promise<void> {
  const random = lcg(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const terms = new Map((await db.term.findMany()).map((term) => [term.code, term.id]));
  const providers = await addProviders(Math.ceil(count / 20));
  const places = await addPlaces(providers, pick);
  for (let from = 0; from < count; from += 500) {
    await transaction('test.manyServices', async (tx) => {
      for (let n = from; n < Math.min(count, from + 500); n++) {
        const category = pick(CATEGORIES);
        await tx.service.create({
          data: {
            name: `${category.namePl} dla ${pick(AUDIENCES)} ${n}`,
            providerId: pick(providers),
            description: Array.from({ length: 6 }, () => pick(SENTENCES)).join(' '),
            free: random() < 0.8,
            terms: { create: [{ termId: terms.get(category.code) ?? '' }] },
            languages: {
              create: [...new Set(['pl', pick(SERVICE_LANGUAGES), pick(SERVICE_LANGUAGES)])].map((code) => ({
                code,
              })),
            },
            places: { create: [{ placeId: pick(places) }] },
          },
        });
      }
    });
  }
  await reindex();
}

async function addProviders(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  const named = ids.map((id, n) => ({ id, name: `Instytucja ${n} w mieście ${TOWNS[n % TOWNS.length]}` }));
  await db.institution.createMany({
    data: named.map(({ id, name }) => ({ id, name, nameFolded: fold(name), kind: 'ngo' as const })),
  });
  return ids;
}

async function addPlaces(providers: string[], pick: <T>(from: readonly T[]) => T): Promise<string[]> {
  const ids = providers.map(newId);
  await db.place.createMany({
    data: ids.map((id, n) => ({
      id,
      name: `Siedziba ${n}`,
      city: pick(TOWNS),
      countyCode: pick(COUNTIES).code,
      institutionId: providers[n] ?? null,
    })),
  });
  return ids;
}

function lcg(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
