import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { FoldOut } from '#app/ui/fold-out.tsx';
import { Downloads } from '../exports/components/downloads.tsx';
import type { DocumentCard } from '../queries.server.ts';

interface DocumentActionsProps {
  document: Pick<DocumentCard, 'id' | 'kind' | 'progress'> & { asked: boolean };
  can: { write: boolean; publish: boolean };
}

/** What comes next for a document as buttons, and everything else in one menu. */
export function DocumentActions({ document, can }: DocumentActionsProps) {
  const { t } = useTranslation('documents');
  const { t: ofAdoption } = useTranslation('adoption');
  const { t: ofVersions } = useTranslation('versions');
  const { t: common } = useTranslation('ui');
  const { id, kind, asked, progress } = document;
  const base = `/dokumenty/${id}`;
  // A note is published without asking institutions; what they are being asked about waits for them; what was adopted
  // and published stands still.
  const agreeing = kind !== 'note' || progress.stage === 'consultation' || progress.adoption !== null;
  const done = progress.stage === 'published' && progress.adoption !== null;
  const publishing = can.publish && progress.stage !== 'consultation' && !done;
  const items = [
    !agreeing && { to: `${base}/uzgodnienia`, label: ofAdoption('title') },
    can.publish && !publishing && { to: `${base}/publikacja`, label: t('publish.button') },
    !asked && { to: `${base}/wersje`, label: ofVersions('list.title') },
    { to: `${base}/uwagi`, label: t('show.remarks') },
    { to: `${base}/uwagi/tabela`, label: t('show.remarkTable') },
    can.write && { to: `${base}/tytul`, label: t('rename.title') },
    can.write && { to: `${base}/wzor`, label: t('show.saveTemplate') },
  ].filter((item) => item !== false);
  return (
    <>
      {publishing && (
        <ButtonLink to={`${base}/publikacja`} tone="primary">
          {t('publish.button')}
        </ButtonLink>
      )}
      {agreeing && <ButtonLink to={`${base}/uzgodnienia`}>{ofAdoption('title')}</ButtonLink>}
      <FoldOut label={common('more')} className="page-menu">
        <ul>
          {items.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
        </ul>
        {!asked && <Downloads path={base} />}
      </FoldOut>
    </>
  );
}
