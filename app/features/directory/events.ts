import type { Change } from '#app/features/directory/facts.ts';

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'service.created': { serviceId: string; providerId: string };
    'service.edited': { serviceId: string; changes: Change[] };
    'service.confirmed': { serviceId: string; verificationId: string };
    'service.archived': { serviceId: string };
    'service.restored': { serviceId: string };
  }
}
