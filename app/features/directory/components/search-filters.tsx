import { useNavigation, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { countyName } from '#app/features/directory/components/county-name.ts';
import { FilterGroup } from '#app/features/directory/components/filter-group.tsx';
import { filterOptions } from '#app/features/directory/components/filter-options.ts';
import {
  FACETS,
  type Facet,
  type Filters,
  filtersOf,
  hasFilters,
  PARAMETER,
} from '#app/features/directory/filters.ts';
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
  const chosen = useChosen(filters);

  const labels: Record<Facet, (value: string) => string | undefined> = {
    category: (value) => categories.find((one) => one.code === value)?.name,
    county: (value) => countyName(value, t),
    language: (value) => (isServiceLanguage(value) ? t(`language.${value}`) : undefined),
    cost: (value) => (value === 'bezplatne' || value === 'platne' ? t(`cost.${value}`) : undefined),
  };

  function onChange({ currentTarget }: FormEvent<HTMLInputElement>) {
    if (currentTarget.form) submit(currentTarget.form, { replace: true, preventScrollReset: true });
  }

  return (
    <div className="grid gap-6">
      {FACETS.map((facet) => (
        <FilterGroup
          key={facet}
          legend={t(`facet.${facet}`)}
          name={PARAMETER[facet]}
          form={form}
          options={filterOptions(facet, counts, chosen, labels[facet], language)}
          onChange={onChange}
        />
      ))}
      <div className="actions">
        {!hydrated && (
          <button type="submit" form={form} className={buttonClass({ tone: 'primary' })}>
            {t('search.apply')}
          </button>
        )}
        {hasFilters(chosen) && (
          <ButtonLink to={query ? `/katalog?${new URLSearchParams({ q: query })}` : '/katalog'}>
            {ui('clearFilters')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** What is ticked: while an answer is on its way, what was asked for. */
function useChosen(filters: Filters): Filters {
  const { location } = useNavigation();
  return location?.pathname === '/katalog' ? filtersOf(new URLSearchParams(location.search)) : filters;
}
