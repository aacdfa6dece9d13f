import type { Actor } from '#app/features/accounts/actor.ts';

interface OfProvider {
  providerId: string;
}

function worksForTheRegion(actor: Actor): boolean {
  return actor.globalRole === 'officer' || actor.globalRole === 'admin';
}

/** Adds, edits, confirms, archives: the provider's coordinators and the region's officers. */
export function canKeepServiceOf(actor: Actor | null, { providerId }: OfProvider): boolean {
  if (!actor) return false;
  if (worksForTheRegion(actor)) return true;
  return actor.employments.some((job) => job.institutionId === providerId && job.role === 'coordinator');
}

/** Keeps services of any institution. */
export function canKeepEveryService(actor: Actor | null): boolean {
  return actor !== null && worksForTheRegion(actor);
}

/** Adds a service for one institution at least. */
export function canAddService(actor: Actor | null): boolean {
  return actor !== null && (worksForTheRegion(actor) || institutionsKeptBy(actor).length > 0);
}

/** The institutions whose services the actor keeps as coordinator. */
export function institutionsKeptBy(actor: Actor): string[] {
  return actor.employments.filter((job) => job.role === 'coordinator').map((job) => job.institutionId);
}

/** Everybody reads the directory; names of staff only those who are signed in. */
export function canSeeStaffNames(actor: Actor | null): boolean {
  return actor !== null;
}
