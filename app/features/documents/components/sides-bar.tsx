import { useTranslation } from 'react-i18next';
import { SIDES, type Side } from './use-side.ts';

interface SidesBarProps {
  counts: Record<Side, number>;
  onShow: (side: Side) => void;
}

/** On a phone, always in reach: the ways from a long text to what stands below it. */
export function SidesBar({ counts, onShow }: SidesBarProps) {
  const { t } = useTranslation('documents');
  return (
    <nav className="sides-bar" aria-label={t('editor.below')}>
      {SIDES.map((one) => (
        <button key={one} type="button" className="sides-bar-button" onClick={() => onShow(one)}>
          {t(`editor.side.${one}`)} ({counts[one]})
        </button>
      ))}
    </nav>
  );
}
