import { useTranslation } from 'react-i18next';
import { SelectField, TextField } from '#app/ui/form.tsx';
import { AGENDA_PURPOSES } from '../terms.ts';

/** Rows for the agenda; empty ones are left out when the form is read. */
export function AgendaFields({ rows }: { rows: number }) {
  const { t } = useTranslation('meetings');
  const places = Array.from({ length: rows }, (_, index) => index);
  return (
    <fieldset className="agenda-fields">
      <legend className="field-label">{t('agenda.title')}</legend>
      <p className="field-hint">{t('agenda.hint')}</p>
      {places.map((place) => (
        <AgendaRow key={place} index={place} />
      ))}
    </fieldset>
  );
}

function AgendaRow({ index }: { index: number }) {
  const { t } = useTranslation('meetings');
  const name = (field: string) => `agenda[${index}].${field}`;
  const purposes = AGENDA_PURPOSES.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) }));
  return (
    <fieldset className="agenda-row">
      <legend className="sr-only">{t('agenda.item', { number: index + 1 })}</legend>
      <TextField name={name('title')} label={`${index + 1}. ${t('agenda.itemTitle')}`} maxLength={300} />
      <SelectField name={name('purpose')} label={t('agenda.itemPurpose')} options={purposes} />
      <TextField
        name={name('minutes')}
        label={t('agenda.itemMinutes')}
        type="number"
        min={1}
        max={600}
        inputMode="numeric"
      />
    </fieldset>
  );
}
