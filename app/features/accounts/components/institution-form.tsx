import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, SelectField, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx';
import type { InitialValues } from '#app/ui/form-context.ts';
import { INSTITUTION_KINDS } from '../roles.ts';

interface InstitutionFormProps {
  counties: { code: string; name: string }[];
  initial?: InitialValues;
  reply?: FormReply | undefined;
  submitLabel: string;
  /** More fields before the button. */
  children?: ReactNode;
}

export function InstitutionForm({ counties, initial, reply, submitLabel, children }: InstitutionFormProps) {
  const { t } = useTranslation('accounts');
  return (
    <FormFrame reply={reply} initial={initial ?? {}}>
      <TextField name="name" label={t('field.institutionName')} required />
      <SelectField
        name="kind"
        label={t('field.kind')}
        required
        emptyLabel={t('field.choose')}
        options={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextArea
        name="description"
        label={t('field.description')}
        hint={t('field.descriptionHint')}
        rows={4}
      />
      <TextField name="street" label={t('field.street')} />
      <div className="field-row">
        <TextField name="postcode" label={t('field.postcode')} hint={t('field.postcodeHint')} size={8} />
        <TextField name="city" label={t('field.city')} required />
      </div>
      <SelectField
        name="countyCode"
        label={t('field.county')}
        emptyLabel={t('field.noCounty')}
        options={counties.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <div className="field-row">
        <TextField name="phone" label={t('field.phone')} hint={t('field.phoneHint')} type="tel" />
        <TextField name="email" label={t('field.email')} hint={t('field.officeEmailHint')} type="email" />
      </div>
      <TextField name="website" label={t('field.website')} type="url" />
      <TextField name="nip" label={t('field.nip')} hint={t('field.nipHint')} inputMode="numeric" />
      {children}
      <SubmitButton>{submitLabel}</SubmitButton>
    </FormFrame>
  );
}
