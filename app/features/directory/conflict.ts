import { type Change, changesBetween, type ServiceFacts } from '#app/features/directory/facts.ts';
import { formValues } from '#app/features/directory/form-values.ts';
import type { FormReply } from '#app/platform/http/form-reply.ts';

/** The form comes back as typed; sent again, it replaces what was saved meanwhile, which is shown beside it. */
export interface ConflictReply extends FormReply {
  /** From the saved version to the typed one. */
  differences: Change[];
}

export function conflictReply(
  typed: ServiceFacts,
  { saved, savedAt }: { saved: ServiceFacts; savedAt: Date },
): ConflictReply {
  return {
    errors: { '': [{ key: 'directory:error.changedMeanwhile' }] },
    values: { ...formValues(typed), changedAt: savedAt.toISOString() },
    differences: changesBetween(saved, typed),
  };
}
