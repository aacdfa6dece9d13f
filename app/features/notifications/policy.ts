import type { Actor } from '../accounts/actor.ts';
import { isAdmin } from '../accounts/policy.ts';

/** In demo the outbox stands in for everybody's mailbox; in earnest only administrators see what waits. */
export function canReadOutbox(actor: Actor | null, demo: boolean): boolean {
  return demo || isAdmin(actor);
}

/** Mails hold secret links, so their texts are shown in demo only. */
export function canReadMail(demo: boolean): boolean {
  return demo;
}
