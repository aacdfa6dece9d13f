import type { Actor } from '#app/features/accounts/actor.ts';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import type { PlaceFacts, ServiceFacts } from '#app/features/directory/facts.ts';
import { prepareDirectory } from '#app/features/directory/reindex.server.ts';
import { indexService } from '#app/features/directory/search-index.server.ts';
import { db, transaction } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/ids.ts';
import { fold } from '#app/platform/text/fold.ts';

const CLOSED = ['', '', '', '', '', '', ''];

export function place(city: string, countyCode: string, more: Partial<PlaceFacts> = {}): PlaceFacts {
  const blank = { street: '', postcode: '', accessibility: '', note: '', hours: CLOSED };
  return { name: `Sala w mieście ${city}`, city, countyCode, ...blank, ...more };
}

export const PILA = place('Piła', '3019');
export const POZNAN = place('Poznań', '3064');

export function facts(more: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    name: 'Kurs języka polskiego',
    description: '',
    status: 'active',
    categories: ['kurs-polskiego'],
    targets: [],
    levelFrom: '',
    levelTo: '',
    languages: [],
    eligibility: '',
    documents: '',
    application: '',
    free: true,
    fees: '',
    phone: '',
    email: '',
    url: '',
    places: [PILA],
    ...more,
  };
}

export async function institution(name: string): Promise<string> {
  const id = newId();
  await db.institution.create({ data: { id, name, nameFolded: fold(name), kind: 'library' } });
  return id;
}

interface Job {
  institutionId: string;
  role: 'coordinator' | 'member';
}

export async function person(
  name: string,
  globalRole: Actor['globalRole'],
  jobs: Job[] = [],
): Promise<Actor> {
  const personId = newId();
  const email = `${personId}@splot.example`;
  await db.person.create({
    data: { id: personId, email, name, globalRole, employments: { create: jobs } },
  });
  const employments = jobs.map((job) => ({ ...job, institutionName: '' }));
  return { personId, name, email, language: 'pl', globalRole, sessionId: '', employments, seats: [] };
}

/** A region with two libraries and the people around them. */
export async function openRegion() {
  await prepareDirectory();
  const library = await institution('Biblioteka w Pile');
  const other = await institution('Biblioteka w Krzywiniu');
  return {
    library,
    other,
    officer: await person('Pracowniczka regionalna', 'officer'),
    librarian: await person('Koordynatorka z Piły', 'none', [
      { institutionId: library, role: 'coordinator' },
    ]),
    assistant: await person('Pracownik z Piły', 'none', [{ institutionId: library, role: 'member' }]),
    stranger: await person('Koordynator z Krzywinia', 'none', [
      { institutionId: other, role: 'coordinator' },
    ]),
  };
}

/** Adds a service and makes it findable at once. */
export async function addService(actor: Actor, providerId: string, more: Partial<ServiceFacts> = {}) {
  const id = await createService(actor, { providerId, facts: facts(more) });
  await transaction('test.index', (tx) => indexService(tx, id));
  return id;
}
