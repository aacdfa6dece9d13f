import { useTranslation } from 'react-i18next';
import { FoldOut } from '#app/ui/fold-out.tsx';
import { FORMATS, type Format } from '../formats.ts';

/** The formats of a text under `path`; unfolds without a script. */
export function DownloadMenu({ path }: { path: string }) {
  const { t } = useTranslation('exports');
  return (
    <FoldOut label={t('menu.label')} className="downloads">
      <ul>
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <li key={format}>
            <a href={`${path}/eksport/${format}`} download>
              {t(`menu.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </FoldOut>
  );
}
