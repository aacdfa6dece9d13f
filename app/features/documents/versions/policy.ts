import type { Actor } from '#app/features/accounts/actor.ts';
import { canWriteDocument } from '../policy.ts';

type Subject = Parameters<typeof canWriteDocument>[1];

/** Who may write may keep a version by name and bring one back; a frozen text takes neither. */
export function canKeepVersion(actor: Actor, document: Subject): boolean {
  return canWriteDocument(actor, document);
}

export const canRestoreVersion = canKeepVersion;
