import type { Actor } from '#app/features/accounts/actor.ts';
import { currentContent } from '../../sync/current.server.ts';
import { suggestionsOf } from '../list.ts';
import type { SettleInput } from '../schema.ts';
import { isSame, type Verdict } from '../settle.ts';
import { recordSettled, writable } from './settle-suggestions.server.ts';

/**
 * The editor has settled suggestions itself, so that it can take it back; here it becomes an event. What is still open
 * is not counted.
 */
export async function reportSettled(
  actor: Actor,
  documentId: string,
  verdict: Verdict,
  { key: keys }: Pick<SettleInput, 'key'>,
): Promise<void> {
  await writable(actor, documentId);
  const open = suggestionsOf(await currentContent(documentId));
  const count = keys.filter((key) => !open.some((one) => isSame(key, one))).length;
  if (count > 0) await recordSettled(actor, documentId, verdict, count);
}
