import { useTranslation } from 'react-i18next';
import { countyName } from '#app/features/directory/components/county-name.ts';
import { COUNTIES } from '#app/features/directory/counties.ts';
import { Checkbox, SelectField, TextArea, TextField } from '#app/ui/form.tsx';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The fields of one place; a blank one at the end is for another. */
export function PlaceFields({ at, isNew }: { at: number; isNew: boolean }) {
  const { t } = useTranslation('directory');
  const name = (field: string) => `places[${at}].${field}`;
  const counties = COUNTIES.map(({ code }) => ({ value: code, label: countyName(code, t) ?? code }));
  return (
    <fieldset className="grid gap-5 rounded-lg border border-line p-4">
      <legend className="px-1 font-semibold">{t('form.place', { number: at + 1 })}</legend>
      <TextField name={name('name')} label={t('form.placeName')} required={!isNew} />
      <div className="field-row">
        <TextField name={name('street')} label={t('form.street')} />
        <TextField name={name('postcode')} label={t('form.postcode')} inputMode="numeric" />
      </div>
      <div className="field-row">
        <TextField name={name('city')} label={t('form.city')} required={!isNew} />
        <SelectField
          name={name('countyCode')}
          label={t('form.county')}
          options={counties}
          emptyLabel={t('form.countyChoose')}
          required={!isNew}
        />
      </div>
      <TextField
        name={name('accessibility')}
        label={t('form.accessibility')}
        hint={t('form.accessibilityHint')}
      />
      <TextArea name={name('note')} label={t('form.note')} rows={2} />
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{t('form.hours')}</legend>
        <p className="field-hint">{t('form.hoursHint')}</p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,13rem),1fr))] gap-3">
          {WEEKDAYS.map((weekday) => (
            <TextField key={weekday} name={name(`hours[${weekday - 1}]`)} label={t(`weekday.${weekday}`)} />
          ))}
        </div>
      </fieldset>
      {!isNew && <Checkbox name={name('remove')} label={t('form.removePlace')} />}
    </fieldset>
  );
}
