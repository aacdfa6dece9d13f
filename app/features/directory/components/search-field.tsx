import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '#app/ui/button.tsx';

interface Props {
  query?: string;
  hint: string;
}

/** The field for words and its button. */
export function SearchField({ query = '', hint }: Props) {
  const { t } = useTranslation('directory');
  const id = useId();
  return (
    <div className="field max-w-none">
      <label className="field-label" htmlFor={id}>
        {t('search.label')}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="flex flex-wrap gap-3">
        <input
          key={query}
          id={id}
          name="q"
          type="search"
          defaultValue={query}
          className="input min-w-0 flex-[1_1_14rem]"
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit" className={buttonClass({ tone: 'primary' })}>
          {t('search.submit')}
        </button>
      </div>
    </div>
  );
}
