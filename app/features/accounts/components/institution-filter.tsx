import { useTranslation } from 'react-i18next';
import { FormFrame, SelectField, SubmitButton, TextField } from '#app/ui/form.tsx';
import { INSTITUTION_KINDS } from '../roles.ts';

/** Narrows the list of partners; the choice stands in the address. */
export function InstitutionFilter({ filter }: { filter: { text: string; kind: string | null } }) {
  const { t } = useTranslation('accounts');
  return (
    <search>
      <FormFrame method="get" initial={{ q: filter.text, rodzaj: filter.kind }}>
        <div className="field-row field-row-wide">
          <TextField name="q" type="search" label={t('institutions.search')} />
          <SelectField
            name="rodzaj"
            label={t('field.kind')}
            emptyLabel={t('institutions.allKinds')}
            options={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </div>
        <SubmitButton tone="quiet">{t('institutions.filter')}</SubmitButton>
      </FormFrame>
    </search>
  );
}
