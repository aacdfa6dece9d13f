import { createHash } from 'node:crypto';

/** The first link of the chain has no predecessor. */
export const GENESIS = '0'.repeat(64);

export interface Link {
  id: string;
  type: string;
  actorId: string | null;
  actorRole: string;
  objectType: string;
  objectId: string;
  payload: string;
  at: Date;
  prevHash: string;
}

/** SHA-256 over the event's content and its predecessor's hash, hexadecimal. */
export function linkHash(link: Link): string {
  const content = [
    link.prevHash,
    link.id,
    link.type,
    link.actorId ?? '',
    link.actorRole,
    link.objectType,
    link.objectId,
    link.at.toISOString(),
    link.payload,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
