import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '#app/ui/button.tsx';
import { publicationPath } from '../../publication-path.ts';

interface NextStepProps {
  documentId: string;
  frozen: boolean;
  next: 'open' | 'close' | 'adopt' | 'changed' | null;
  /** The version of the last consultation. */
  versionId: string | null;
  begun: boolean;
  /** The adopted text, once it is published. */
  published: { id: string; number: number } | null;
}

/** What the facilitator may do now. */
export function NextStep({ documentId, frozen, next, versionId, begun, published }: NextStepProps) {
  const { t } = useTranslation('adoption');
  const base = `/dokumenty/${documentId}`;
  const open = (
    <ButtonLink to={`${base}/uzgodnienia/nowe`} tone={next === 'open' ? 'primary' : 'quiet'}>
      {t(begun ? 'show.openNext' : 'show.open')}
    </ButtonLink>
  );
  if (frozen) {
    return (
      <div className="actions">
        {published ? (
          <ButtonLink to={publicationPath(published)}>
            {t('show.published', { number: published.number })}
          </ButtonLink>
        ) : (
          <ButtonLink to={`${base}/publikacja`} tone="primary">
            {t('show.publish')}
          </ButtonLink>
        )}
        <ButtonLink to={`${base}/uzgodnienia/odmrozenie`}>{t('show.unfreeze')}</ButtonLink>
      </div>
    );
  }
  return (
    <>
      {next === 'changed' && (
        <p className="note note-urgent">
          {t('show.changed')}{' '}
          {versionId && <Link to={`${base}/wersje/${versionId}`}>{t('show.toVersion')}</Link>}
        </p>
      )}
      <div className="actions">
        {next === 'adopt' && (
          <ButtonLink to={`${base}/uzgodnienia/przyjecie`} tone="primary">
            {t('show.adopt')}
          </ButtonLink>
        )}
        {next === 'close' ? (
          <ButtonLink to={`${base}/uzgodnienia/zamkniecie`}>{t('show.close')}</ButtonLink>
        ) : (
          open
        )}
      </div>
    </>
  );
}
