import { COUNTIES } from '#app/features/directory/counties.ts';
import { CATEGORIES, TARGET_GROUPS, type TermFact } from '#app/features/directory/terms.ts';
import type { Tx } from '#app/platform/db/db.server.ts';

/** The counties of the region; safe to run again. */
export async function seedCounties(tx: Tx): Promise<void> {
  for (const { code, ...county } of COUNTIES) {
    await tx.county.upsert({ where: { code }, create: { code, ...county }, update: county });
  }
}

/** Categories and target groups; safe to run again. */
export async function seedTerms(tx: Tx): Promise<void> {
  await seedKind(tx, 'category', CATEGORIES);
  await seedKind(tx, 'target_group', TARGET_GROUPS);
}

async function seedKind(
  tx: Tx,
  kind: 'category' | 'target_group',
  terms: readonly TermFact[],
): Promise<void> {
  for (const [position, { code, namePl, nameEn, nameUk }] of terms.entries()) {
    const facts = { namePl, nameEn, nameUk, position };
    await tx.term.upsert({
      where: { kind_code: { kind, code } },
      create: { kind, code, ...facts },
      update: facts,
    });
  }
}
