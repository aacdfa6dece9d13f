import { useTranslation } from 'react-i18next';
import { countyName } from '#app/features/directory/components/county-name.ts';
import { addressLine } from '#app/features/directory/components/service-places.tsx';
import { statedLanguage } from '#app/features/directory/components/stated-language.ts';
import type {
  FactName,
  PlaceFacts,
  ServiceFacts,
  FactValue as Value,
} from '#app/features/directory/facts.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  field: FactName;
  value: Value;
  terms: TermOptions;
}

/** A fact in words, whichever it is. */
export function FactValue({ field, value, terms }: Props) {
  const { t } = useTranslation('directory');
  const lines = useLines({ field, value, terms }).filter(Boolean);
  if (lines.length === 0) return <span className="text-muted">{t('history.nothing')}</span>;
  return <div className="whitespace-pre-line">{lines.join('\n')}</div>;
}

function useLines({ field, value, terms }: Props): string[] {
  const { t } = useTranslation('directory');
  if (typeof value === 'boolean') return [t(value ? 'cost.bezplatne' : 'cost.platne')];
  if (field === 'status') return [t(`status.${value as ServiceFacts['status']}`)];
  if (typeof value === 'string') return [value];
  if (field === 'languages') return (value as string[]).map((stated) => statedLanguage(stated, t));
  if (field === 'places') return (value as PlaceFacts[]).flatMap(placeLines);
  const options = [...terms.categories, ...terms.targets];
  return (value as string[]).map((code) => options.find((one) => one.code === code)?.name ?? code);

  function placeLines(place: PlaceFacts): string[] {
    const { name, note, accessibility, hours, countyCode } = place;
    const open = WEEKDAYS.flatMap((day) =>
      hours[day - 1] ? `${t(`weekday.${day}`)}: ${hours[day - 1]}` : [],
    );
    return [name, addressLine(place), countyName(countyCode, t) ?? '', note, accessibility, ...open];
  }
}
