import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#app/ui/class-names.ts';
import { Section } from '#app/ui/page.tsx';
import type { Finding } from '../findings.ts';
import { placeOf } from '../place.ts';

interface FindingsListProps {
  documentId: string;
  findings: Finding[];
}

/** What the check found, each with the way to its place in the preview below. */
export function FindingsList(props: FindingsListProps) {
  const { t } = useTranslation('check');
  return (
    <Section title={t('title')}>
      {props.findings.length > 0 ? <Findings {...props} /> : <p>{t('nothing')}</p>}
    </Section>
  );
}

function Findings({ documentId, findings }: FindingsListProps) {
  const { t } = useTranslation('check');
  const forbids = findings.some((finding) => finding.forbids);
  return (
    <div className={classNames('note', forbids && 'note-urgent')}>
      <p>{t(forbids ? 'mustMend' : 'mayMend', { count: findings.length })}</p>
      <ul className="findings">
        {findings.map(({ kind, block, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be the same in everything else
          <li key={at}>
            <a href={`#${placeOf(block)}`}>
              {t(`finding.${kind}`)}
              {text && ` – „${text}”`}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/dokumenty/${documentId}`}>{t('toDocument')}</Link>
      </p>
    </div>
  );
}
