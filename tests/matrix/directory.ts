import { archiveService } from '#app/features/directory/commands/archive-service.server.ts';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { ServiceForm } from '#app/features/directory/schema.ts';
import { db } from '#app/platform/db/db.server.ts';
import type { Area, World } from './types.ts';

const UNKNOWN = '01926f3e-7c1d-7b6a-9d2e-000000000000';

const at = (path: string) => (world: World) =>
  path.replace(/:(\w+)/g, (_, name) => world.ids[name] ?? UNKNOWN);

/** The provider's coordinator, officers and administrators keep a service; everybody reads it. */
const keepers = {
  visitor: 'signIn',
  librarian: 'ok',
  officer: 'ok',
  admin: 'ok',
  others: 'refused',
} as const;
const judged = {
  visitor: 'signIn',
  librarian: 'input',
  officer: 'input',
  admin: 'input',
  others: 'refused',
} as const;
const everybody = { others: 'ok' } as const;
const nobody = { others: 'missing' } as const;
const signedInMiss = { visitor: 'signIn', others: 'missing' } as const;
const away = { visitor: 'signIn', others: 'away' } as const;
/** Whoever coordinates an institution adds for it. */
const adders = {
  visitor: 'signIn',
  colleague: 'refused',
  observer: 'refused',
} as const;

export const directory: Area = {
  async prepare(world) {
    const facts = ServiceForm.parse({ name: 'Kurs języka polskiego', categories: ['kurs-polskiego'] });
    const add = () => createService(world.librarian, { providerId: world.institutions.pila, facts });
    const service = await add();
    const serviceToArchive = await add();
    const archivedService = await add();
    await archiveService(world.librarian, archivedService);
    Object.assign(world.ids, { service, serviceToArchive, archivedService });
    const { changedAt } = await db.service.findUniqueOrThrow({ where: { id: service } });
    world.ids.serviceChangedAt = changedAt.toISOString();
  },
  rows: [
    { file: 'routes/directory/search.tsx', method: 'GET', path: () => '/katalog?q=kurs', expect: everybody },
    { file: 'routes/directory/show.tsx', method: 'GET', path: at('/katalog/:service'), expect: everybody },
    {
      file: 'routes/directory/show.tsx',
      method: 'GET',
      object: 'archived',
      path: at('/katalog/:archivedService'),
      expect: everybody,
    },
    {
      file: 'routes/directory/show.tsx',
      method: 'GET',
      object: 'unknown',
      path: at('/katalog/:no'),
      expect: nobody,
    },
    {
      file: 'routes/directory/show.tsx',
      method: 'GET',
      object: 'no id',
      path: () => '/katalog/7',
      expect: nobody,
    },
    {
      file: 'routes/directory/card.ts',
      method: 'GET',
      path: at('/katalog/:service/karta'),
      expect: everybody,
    },
    {
      file: 'routes/directory/card.ts',
      method: 'GET',
      object: 'unknown',
      path: at('/katalog/:no/karta'),
      expect: nobody,
    },
    {
      file: 'routes/directory/suggestions.ts',
      method: 'GET',
      path: () => '/katalog/podpowiedzi?q=kurs',
      expect: everybody,
    },
    {
      file: 'routes/directory/history.tsx',
      method: 'GET',
      path: at('/katalog/:service/historia'),
      expect: everybody,
    },
    {
      file: 'routes/directory/history.tsx',
      method: 'GET',
      object: 'unknown',
      path: at('/katalog/:no/historia'),
      expect: nobody,
    },
    {
      file: 'routes/directory/stale.tsx',
      method: 'GET',
      path: () => '/katalog/do-potwierdzenia',
      expect: { ...adders, others: 'ok' },
    },
    {
      file: 'routes/directory/new.tsx',
      method: 'GET',
      path: () => '/katalog/nowa',
      expect: { ...adders, others: 'ok' },
    },
    {
      file: 'routes/directory/new.tsx',
      method: 'POST',
      object: 'nothing filled in',
      path: () => '/katalog/nowa',
      expect: { ...adders, others: 'input' },
    },
    {
      file: 'routes/directory/new.tsx',
      method: 'POST',
      object: 'for the library of Piła',
      path: () => '/katalog/nowa',
      form: (world) => ({ providerId: world.institutions.pila, name: 'Nowa', categories: 'tlumaczenia' }),
      expect: keepers,
    },
    {
      file: 'routes/directory/edit.tsx',
      method: 'GET',
      path: at('/katalog/:service/edycja'),
      expect: keepers,
    },
    {
      file: 'routes/directory/edit.tsx',
      method: 'POST',
      path: at('/katalog/:service/edycja'),
      expect: judged,
    },
    {
      file: 'routes/directory/edit.tsx',
      method: 'POST',
      object: 'archived',
      path: at('/katalog/:archivedService/edycja'),
      expect: {
        visitor: 'signIn',
        librarian: 'conflict',
        officer: 'conflict',
        admin: 'conflict',
        others: 'refused',
      },
    },
    {
      file: 'routes/directory/edit.tsx',
      method: 'POST',
      object: 'unknown',
      path: at('/katalog/:no/edycja'),
      expect: signedInMiss,
    },
    {
      file: 'routes/directory/confirm.tsx',
      method: 'GET',
      path: at('/katalog/:service/potwierdzenie'),
      expect: away,
    },
    {
      file: 'routes/directory/confirm.tsx',
      method: 'POST',
      path: at('/katalog/:service/potwierdzenie'),
      form: (world) => ({ changedAt: world.ids.serviceChangedAt ?? '' }),
      expect: keepers,
    },
    {
      file: 'routes/directory/confirm.tsx',
      method: 'POST',
      object: 'unknown',
      path: at('/katalog/:no/potwierdzenie'),
      expect: signedInMiss,
    },
    {
      file: 'routes/directory/archive.tsx',
      method: 'GET',
      path: at('/katalog/:service/archiwum'),
      expect: away,
    },
    {
      file: 'routes/directory/archive.tsx',
      method: 'POST',
      path: at('/katalog/:serviceToArchive/archiwum'),
      expect: {
        visitor: 'signIn',
        librarian: 'ok',
        officer: 'conflict',
        admin: 'conflict',
        others: 'refused',
      },
    },
    {
      file: 'routes/directory/archive.tsx',
      method: 'POST',
      object: 'unknown',
      path: at('/katalog/:no/archiwum'),
      expect: signedInMiss,
    },
    {
      file: 'routes/directory/restore.tsx',
      method: 'GET',
      path: at('/katalog/:service/przywrocenie'),
      expect: away,
    },
    {
      file: 'routes/directory/restore.tsx',
      method: 'POST',
      path: at('/katalog/:serviceToArchive/przywrocenie'),
      expect: keepers,
    },
    {
      file: 'routes/directory/restore.tsx',
      method: 'POST',
      object: 'unknown',
      path: at('/katalog/:no/przywrocenie'),
      expect: signedInMiss,
    },
  ],
};
