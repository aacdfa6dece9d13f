import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/features/accounts/actor.ts';
import { archiveService } from '#app/features/directory/commands/archive-service.server.ts';
import { confirmService } from '#app/features/directory/commands/confirm-service.server.ts';
import { createService } from '#app/features/directory/commands/create-service.server.ts';
import { EditConflict, editService } from '#app/features/directory/commands/edit-service.server.ts';
import { restoreService } from '#app/features/directory/commands/restore-service.server.ts';
import type { ServiceFacts } from '#app/features/directory/facts.ts';
import { filtersOf } from '#app/features/directory/filters.ts';
import { serviceHistory } from '#app/features/directory/history.server.ts';
import { servicesOfInstitution } from '#app/features/directory/listed.server.ts';
import { servicePage, serviceToEdit } from '#app/features/directory/queries.server.ts';
import { searchServices } from '#app/features/directory/search.server.ts';
import { staleServices } from '#app/features/directory/stale.server.ts';
import { registerDirectorySubscribers } from '#app/features/directory/subscribers.server.ts';
import { setClock } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { drainEvents } from '#app/platform/events/dispatch.server.ts';
import { newId } from '#app/platform/ids.ts';
import { facts, openRegion, PILA, POZNAN, place } from '#tests/features/directory/scene.ts';

let region: Awaited<ReturnType<typeof openRegion>>;
let id: string;

beforeAll(async () => {
  region = await openRegion();
});

beforeEach(async () => {
  id = await createService(region.librarian, { providerId: region.library, facts: facts() });
});

const changedAt = async (serviceId = id) =>
  (await db.service.findUniqueOrThrow({ where: { id: serviceId } })).changedAt;

const edit = async (actor: Actor, more: Partial<ServiceFacts>, seen?: Date) =>
  editService(actor, id, { facts: facts(more), seenChangedAt: seen ?? (await changedAt()) });

const confirm = async (actor: Actor) => confirmService(actor, id, await changedAt());

describe('adding', () => {
  it('keeps every fact as it was stated', async () => {
    const stated = facts({
      name: 'Wsparcie psychologa',
      description: 'Dla dorosłych\ni dzieci',
      categories: ['psycholog', 'psycholog-dzieci'],
      targets: ['dorosli', 'dzieci'],
      languages: ['pl:spoken', 'uk:interpreter'],
      levelFrom: 'A1',
      levelTo: 'B2',
      eligibility: 'Każda osoba',
      documents: 'Paszport',
      application: 'Telefonicznie',
      free: false,
      fees: '10 zł',
      phone: '61 123 45 67',
      email: 'biblioteka@pila.example',
      url: 'https://biblioteka.example/',
      places: [
        place('Piła', '3019', {
          street: 'ul. Prosta 1',
          hours: ['08:00–12:00, 14:00–18:00', '', '', '', '', '22:00–02:00', ''],
        }),
        POZNAN,
      ],
    });
    const made = await createService(region.officer, { providerId: region.library, facts: stated });
    expect((await servicePage(made, null)).facts).toEqual(stated);
  });

  it('is for the own institution or for officers', async () => {
    const add = (actor: Actor) => createService(actor, { providerId: region.library, facts: facts() });
    await expect(add(region.stranger)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add(region.assistant)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(add(region.officer)).resolves.toEqual(expect.any(String));
  });

  it('knows no unknown institution', async () => {
    const unknown = createService(region.officer, { providerId: newId(), facts: facts() });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves nothing behind when a term or county does not exist', async () => {
    const before = [await db.service.count(), await db.place.count(), await db.event.count()];
    const add = (more: Partial<ServiceFacts>) =>
      createService(region.officer, { providerId: region.library, facts: facts(more) });
    await expect(add({ categories: ['hydraulik'] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add({ places: [place('Warszawa', '1465')] })).rejects.toMatchObject({ code: 'invalid' });
    await expect(add({ languages: ['xx:spoken'] })).rejects.toMatchObject({ code: 'invalid' });
    expect([await db.service.count(), await db.place.count(), await db.event.count()]).toEqual(before);
  });
});

describe('editing', () => {
  it('records each changed field with its old and new value', async () => {
    await edit(region.librarian, { name: 'Kurs polskiego wieczorem', free: false, places: [PILA, POZNAN] });
    const { entries } = await serviceHistory(id, region.officer, { skip: 0, take: 10 });
    expect(entries.map((entry) => entry.type)).toEqual(['service.edited', 'service.created']);
    expect(entries[0]).toMatchObject({
      person: 'Koordynatorka z Piły',
      institution: 'Biblioteka w Pile',
      changes: [
        { field: 'name', from: 'Kurs języka polskiego', to: 'Kurs polskiego wieczorem' },
        { field: 'free', from: true, to: false },
        { field: 'places', from: [PILA], to: [PILA, POZNAN] },
      ],
    });
  });

  it('says nothing when nothing changed, even from an old form', async () => {
    const old = await changedAt();
    await edit(region.librarian, { name: 'Inna nazwa' });
    const events = await db.event.count();
    expect(await edit(region.librarian, { name: 'Inna nazwa' }, old)).toBe(false);
    expect(await db.event.count()).toBe(events);
  });

  it('refuses an edit of an old version and shows the saved one', async () => {
    const seen = await changedAt();
    await edit(region.officer, { fees: 'Koszt pokrywa program' }, seen);
    const late = edit(region.librarian, { name: 'Moja nazwa' }, seen);
    await expect(late).rejects.toBeInstanceOf(EditConflict);
    await expect(late).rejects.toMatchObject({ saved: { fees: 'Koszt pokrywa program' }, code: 'conflict' });
    expect((await servicePage(id, null)).facts).toMatchObject({ name: 'Kurs języka polskiego' });
  });

  it('lets exactly one of many simultaneous editors through', async () => {
    const seen = await changedAt();
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => edit(region.officer, { name: `Nazwa ${n}` }, seen)),
    );
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('changes the address for this service only', async () => {
    const second = await createService(region.librarian, { providerId: region.library, facts: facts() });
    await edit(region.librarian, { places: [place('Piła', '3019', { street: 'ul. Nowa 2' })] });
    expect((await servicePage(second, null)).facts.places).toEqual([PILA]);
    expect((await servicePage(id, null)).facts.places[0]?.street).toBe('ul. Nowa 2');
  });

  it('keeps the row at a place whose hours change', async () => {
    const before = await db.serviceAtPlace.findFirstOrThrow({ where: { serviceId: id } });
    await edit(region.librarian, { places: [{ ...PILA, hours: ['08:00–16:00', '', '', '', '', '', ''] }] });
    const after = await db.serviceAtPlace.findMany({ where: { serviceId: id } });
    expect(after.map((row) => row.id)).toEqual([before.id]);
  });

  it('is for the coordinators of the provider and for officers', async () => {
    await expect(edit(region.stranger, { name: 'Obca' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(edit(region.assistant, { name: 'Obca' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(serviceToEdit(id, region.stranger)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(edit(region.officer, { name: 'Urzędowa' })).resolves.toBe(true);
  });

  it('knows no unknown service', async () => {
    const unknown = editService(region.officer, newId(), { facts: facts(), seenChangedAt: new Date() });
    await expect(unknown).rejects.toMatchObject({ code: 'not_found' });
    await expect(servicePage(newId(), null)).rejects.toMatchObject({ code: 'not_found' });
    await expect(serviceHistory(newId(), null, { skip: 0, take: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('confirming', () => {
  it('says who and when; names of staff only to colleagues', async () => {
    await confirm(region.librarian);
    expect(await servicePage(id, null)).toMatchObject({
      freshness: 'confirmed',
      confirmedBy: { institution: 'Biblioteka w Pile', person: null },
    });
    expect((await servicePage(id, region.stranger)).confirmedBy?.person).toBe('Koordynatorka z Piły');
    const publicHistory = await serviceHistory(id, null, { skip: 0, take: 5 });
    expect(publicHistory.entries.map((entry) => entry.person)).toEqual([null, null]);
  });

  it('is taken away by a later edit', async () => {
    await confirm(region.librarian);
    await edit(region.librarian, { name: 'Zmieniona nazwa' });
    expect((await servicePage(id, null)).freshness).toBe('changed');
    await confirm(region.officer);
    expect((await servicePage(id, null)).freshness).toBe('confirmed');
  });

  it('is refused for a version that the actor has not seen', async () => {
    const seen = await changedAt();
    await edit(region.officer, { name: 'Zmieniona nazwa' });
    await expect(confirmService(region.librarian, id, seen)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is no right of strangers or of staff who do not coordinate', async () => {
    await expect(confirm(region.stranger)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(confirm(region.assistant)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what waits for confirmation', () => {
  it('is what freshness says, for whom it concerns', async () => {
    const year = new Date('2026-01-10T10:00:00Z');
    setClock(new Date('2025-01-01T10:00:00Z'));
    const old = await createService(region.stranger, {
      providerId: region.other,
      facts: facts({ name: 'Dawna' }),
    });
    await confirmService(region.stranger, old, await changedAt(old));
    const never = await createService(region.stranger, {
      providerId: region.other,
      facts: facts({ name: 'Nigdy' }),
    });
    setClock(year);
    const fresh = await createService(region.stranger, {
      providerId: region.other,
      facts: facts({ name: 'Świeża' }),
    });
    await confirmService(region.stranger, fresh, await changedAt(fresh));
    const waiting = await staleServices(region.stranger, { skip: 0, take: 10 });
    expect(waiting.services.map((one) => [one.id, one.freshness])).toEqual([
      [never, 'never'],
      [old, 'old'],
    ]);
    expect(waiting.total).toBe(2);
    expect((await staleServices(region.officer)).total).toBeGreaterThan(2);
    expect(await staleServices(region.assistant)).toEqual({ total: 0, services: [] });
    setClock();
  });
});

describe('archiving', () => {
  it('keeps everything and can be undone', async () => {
    await archiveService(region.librarian, id);
    expect((await servicePage(id, null)).archivedAt).not.toBeNull();
    expect((await servicesOfInstitution(region.library)).some((one) => one.id === id)).toBe(false);
    await expect(edit(region.librarian, { name: 'Po czasie' })).rejects.toMatchObject({ code: 'conflict' });
    await expect(confirm(region.librarian)).rejects.toMatchObject({ code: 'conflict' });
    await restoreService(region.librarian, id);
    expect((await servicePage(id, null)).archivedAt).toBeNull();
    const { entries } = await serviceHistory(id, null, { skip: 0, take: 5 });
    expect(entries.map((entry) => entry.type)).toEqual([
      'service.restored',
      'service.archived',
      'service.created',
    ]);
  });

  it('is no right of strangers', async () => {
    await expect(archiveService(region.stranger, id)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(restoreService(region.stranger, id)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the index follows events', () => {
  const total = async (text: string) =>
    (await searchServices({ text, filters: filtersOf(new URLSearchParams()), page: 1, language: 'pl' }))
      .total;

  it('finds what was added, edited and restored, and not what was archived', async () => {
    registerDirectorySubscribers();
    await drainEvents();
    await edit(region.librarian, { name: 'Kurs garncarstwa' });
    await drainEvents();
    expect(await total('garncarstwo')).toBe(1);
    await archiveService(region.librarian, id);
    await drainEvents();
    expect(await total('garncarstwo')).toBe(0);
    await restoreService(region.librarian, id);
    await drainEvents();
    expect(await total('garncarstwo')).toBe(1);
  });
});
