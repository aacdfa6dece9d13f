import type { FilterOption } from '#app/features/directory/components/filter-group.tsx';
import type { Facet, Filters } from '#app/features/directory/filters.ts';

interface Count {
  facet: string;
  value: string;
  count: number;
}

/** The values of a filter that bring something, and those chosen already; the most frequent first. */
export function filterOptions(
  facet: Facet,
  counts: Count[],
  chosen: Filters,
  labelOf: (value: string) => string | undefined,
  language: string,
): FilterOption[] {
  const counted = new Map(counts.filter((one) => one.facet === facet).map((one) => [one.value, one.count]));
  const values = new Set([...counted.keys(), ...chosen[facet]]);
  const options = [...values].flatMap((value) => {
    const label = labelOf(value);
    return label
      ? [{ value, label, count: counted.get(value) ?? 0, chosen: chosen[facet].includes(value) }]
      : [];
  });
  return options.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language));
}
