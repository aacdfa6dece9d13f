import { useTranslation } from 'react-i18next';
import { DataList } from '#app/ui/data-list.tsx';
import type { RemarkOutcome } from '../outcomes.ts';

/** What the table of remarks will say of a remark; nothing while it says nothing. */
export function Verdict({ outcome, answer }: { outcome: RemarkOutcome | null; answer: string }) {
  const { t } = useTranslation('comments');
  const items = [
    ...(outcome ? [{ term: t('thread.outcome'), detail: t(`outcome.${outcome}`) }] : []),
    ...(answer ? [{ term: t('thread.answer'), detail: answer }] : []),
  ];
  return items.length > 0 ? <DataList items={items} /> : null;
}
