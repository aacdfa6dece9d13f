import { useSubmit } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countyName } from '#app/features/directory/components/county-name.ts';
import { FilterGroup } from '#app/features/directory/components/filter-group.tsx';
import { filterOptions } from '#app/features/directory/components/filter-options.ts';
import { FACETS, type Facet, type Filters, hasFilters, PARAMETER } from '#app/features/directory/filters.ts';
import { isServiceLanguage } from '#app/features/directory/service-languages.ts';
import { ButtonLink, buttonClass } from '#app/ui/button.tsx';
import { useHydrated } from '#app/ui/hydrated.ts';
import { useLanguage } from '#app/ui/use-language.ts';

interface Props {
  form: string;
  query: string;
  filters: Filters;
  counts: { facet: string; value: string; count: number }[];
  categories: { code: string; name: string }[];
}

/** All filters. With script a tick shows its results at once; without, a button does. */
export function SearchFilters({ form, query, filters, counts, categories }: Props) {
  const { t } = useTranslation('directory');
  const { t: ui } = useTranslation('ui');
  const language = useLanguage();
  const hydrated = useHydrated();
  const submit = useSubmit();
  const { ticked, tick } = useTicked(filters);

  const labels: Record<Facet, (value: string) => string | undefined> = {
    category: (value) => categories.find((one) => one.code === value)?.name,
    county: (value) => countyName(value, t),
    language: (value) => (isServiceLanguage(value) ? t(`language.${value}`) : undefined),
    cost: (value) => (value === 'bezplatne' || value === 'platne' ? t(`cost.${value}`) : undefined),
  };

  function onTick(facet: Facet, { value, checked, form: whole }: HTMLInputElement) {
    tick(facet, value, checked);
    if (whole) submit(whole, { replace: true, preventScrollReset: true });
  }

  return (
    <div className="grid gap-6">
      {FACETS.map((facet) => (
        <FilterGroup
          key={facet}
          legend={t(`facet.${facet}`)}
          name={PARAMETER[facet]}
          form={form}
          options={filterOptions(facet, counts, ticked, labels[facet], language)}
          onTick={(box) => onTick(facet, box)}
        />
      ))}
      <div className="actions">
        {!hydrated && (
          <button type="submit" form={form} className={buttonClass({ tone: 'primary' })}>
            {t('search.apply')}
          </button>
        )}
        {hasFilters(ticked) && (
          <ButtonLink to={query ? `/katalog?${new URLSearchParams({ q: query })}` : '/katalog'}>
            {ui('clearFilters')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** What is ticked: at once what the reader ticks, then what the answer says. */
function useTicked(filters: Filters) {
  const [ticked, setTicked] = useState(filters);
  useEffect(() => setTicked(filters), [filters]);
  function tick(facet: Facet, value: string, on: boolean) {
    const others = ticked[facet].filter((one) => one !== value);
    setTicked({ ...ticked, [facet]: on ? [...others, value] : others });
  }
  return { ticked, tick };
}
