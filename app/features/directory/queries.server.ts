import type { Actor } from '#app/features/accounts/actor.ts';
import { freshnessOf } from '#app/features/directory/freshness.ts';
import {
  canAddService,
  canKeepEveryService,
  canKeepServiceOf,
  canSeeStaffNames,
  institutionsKeptBy,
} from '#app/features/directory/policy.ts';
import { FACTS_SELECT, factsOf } from '#app/features/directory/read-facts.server.ts';
import { nameIn } from '#app/features/directory/term-name.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Language } from '#app/platform/i18n/language.ts';

const LATEST_CONFIRMATION = {
  orderBy: { verifiedAt: 'desc' },
  take: 1,
  select: {
    verifiedAt: true,
    person: {
      select: {
        name: true,
        globalRole: true,
        employments: {
          where: { endedAt: null },
          select: { institutionId: true, institution: { select: { name: true } } },
        },
      },
    },
  },
} as const;

/** A service as its page shows it; everybody may read it, the archive included. */
export async function servicePage(serviceId: string, actor: Actor | null) {
  const service = await db.service.findUnique({
    where: { id: serviceId },
    select: {
      ...FACTS_SELECT,
      id: true,
      source: true,
      changedAt: true,
      archivedAt: true,
      provider: { select: { id: true, name: true } },
      verifications: LATEST_CONFIRMATION,
    },
  });
  if (!service) throw new AppError('not_found');
  const { id, source, changedAt, archivedAt, provider, verifications } = service;
  const latest = verifications[0];
  return {
    id,
    source,
    provider,
    facts: factsOf(service),
    changedAt: changedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
    freshness: freshnessOf(changedAt, latest?.verifiedAt ?? null, now()),
    confirmedAt: latest?.verifiedAt.toISOString() ?? null,
    confirmedBy: latest ? confirmer(latest.person, provider.id, actor) : null,
  };
}

export type ServicePage = Awaited<ReturnType<typeof servicePage>>;

/** A service for its editing form. */
export async function serviceToEdit(serviceId: string, actor: Actor): Promise<ServicePage> {
  const service = await servicePage(serviceId, actor);
  if (!canKeepServiceOf(actor, { providerId: service.provider.id })) throw new AppError('forbidden');
  if (service.archivedAt) throw new AppError('conflict', { message: 'directory:error.archived' });
  return service;
}

interface Confirmer {
  name: string;
  employments: { institutionId: string; institution: { name: string } }[];
}

/** The institution that stands behind a confirmation, and for colleagues the person. */
function confirmer(person: Confirmer, providerId: string, actor: Actor | null) {
  const job = person.employments.find((one) => one.institutionId === providerId) ?? person.employments[0];
  return { institution: job?.institution.name ?? null, person: canSeeStaffNames(actor) ? person.name : null };
}

/** Names of all categories and target groups, in their order. */
export async function termOptions(language: Language) {
  const terms = await db.term.findMany({ orderBy: { position: 'asc' } });
  const options = (kind: string) =>
    terms
      .filter((term) => term.kind === kind)
      .map((term) => ({ code: term.code, name: nameIn(term, language) }));
  return { categories: options('category'), targets: options('target_group') };
}

export type TermOptions = Awaited<ReturnType<typeof termOptions>>;

/** Institutions for which the actor may add a service; forbidden to those who may for none. */
export async function providersToAddFor(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!canAddService(actor)) throw new AppError('forbidden');
  return db.institution.findMany({
    where: {
      archivedAt: null,
      ...(canKeepEveryService(actor) ? {} : { id: { in: institutionsKeptBy(actor) } }),
    },
    select: { id: true, name: true },
    orderBy: { nameFolded: 'asc' },
  });
}
