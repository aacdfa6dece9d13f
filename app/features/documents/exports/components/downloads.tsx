import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { FORMATS, type Format } from '../formats.ts';

/** The formats of a text under `path`, as a part of a menu. */
export function Downloads({ path }: { path: string }) {
  const { t } = useTranslation('exports');
  const id = useId();
  return (
    <>
      <p id={id} className="menu-title">
        {t('menu.label')}
      </p>
      <FormatLinks path={path} labelledBy={id} />
    </>
  );
}

export function FormatLinks({ path, labelledBy }: { path: string; labelledBy?: string }) {
  const { t } = useTranslation('exports');
  return (
    <ul aria-labelledby={labelledBy}>
      {(Object.keys(FORMATS) as Format[]).map((format) => (
        <li key={format}>
          <a href={`${path}/eksport/${format}`} download>
            {t(`menu.${format}`)}
          </a>
        </li>
      ))}
    </ul>
  );
}
