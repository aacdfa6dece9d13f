import { useTranslation } from 'react-i18next';
import { FoldOut } from '#app/ui/fold-out.tsx';
import { FormatLinks } from './downloads.tsx';

/** The formats of a text under `path`; unfolds without a script. */
export function DownloadMenu({ path }: { path: string }) {
  const { t } = useTranslation('exports');
  return (
    <FoldOut label={t('menu.label')} className="page-menu">
      <FormatLinks path={path} />
    </FoldOut>
  );
}
