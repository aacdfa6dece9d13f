import { useTranslation } from 'react-i18next';
import { ChangesTable } from '#app/features/directory/components/changes-table.tsx';
import type { Change } from '#app/features/directory/facts.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';
import { Section } from '#app/ui/page.tsx';

/** Somebody else saved first: what differs between the two versions. */
export function ConflictNote({ differences, terms }: { differences: Change[]; terms: TermOptions }) {
  const { t } = useTranslation('directory');
  return (
    <Section title={t('conflict.title')}>
      <p className="note note-urgent">{t('conflict.text')}</p>
      <ChangesTable
        caption={t('conflict.title')}
        from={t('conflict.saved')}
        to={t('conflict.mine')}
        changes={differences}
        terms={terms}
      />
    </Section>
  );
}
