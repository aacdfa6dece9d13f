import { useTranslation } from 'react-i18next';
import { Hidden, SelectField } from '#app/ui/form.tsx';

interface InstitutionChoiceProps {
  institutions: { id: string; name: string }[];
  label: string;
}

/** For whom one acts: said when there is one institution, asked when there are several. */
export function InstitutionChoice({ institutions, label }: InstitutionChoiceProps) {
  const { t } = useTranslation('groups');
  const [only, ...others] = institutions;
  if (only && others.length === 0) {
    return (
      <p>
        {label}: <strong>{only.name}</strong>
        <Hidden name="institutionId" value={only.id} />
      </p>
    );
  }
  return (
    <SelectField
      name="institutionId"
      label={label}
      required
      emptyLabel={t('field.choose')}
      options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
