import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, RadioGroup, SubmitButton, TextArea, TextField } from '#app/ui/form.tsx';
import type { InitialValues } from '#app/ui/form-context.ts';
import { GROUP_VISIBILITIES } from '../roles.ts';
import { InstitutionChoice } from './institution-choice.tsx';

interface GroupFormProps {
  initial?: InitialValues;
  /** Founding only: the founder's institutions. */
  institutions?: { id: string; name: string }[];
  reply?: FormReply | undefined;
  submitLabel: string;
}

export function GroupForm({ initial, institutions, reply, submitLabel }: GroupFormProps) {
  const { t } = useTranslation('groups');
  return (
    <FormFrame reply={reply} initial={initial ?? {}}>
      <TextField name="name" label={t('field.name')} required />
      <TextArea name="mandate" label={t('field.mandate')} hint={t('field.mandateHint')} rows={7} required />
      <RadioGroup
        name="visibility"
        legend={t('field.visibility')}
        required
        options={GROUP_VISIBILITIES.map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`visibilityHint.${value}`),
        }))}
      />
      {institutions && <InstitutionChoice institutions={institutions} label={t('field.ownInstitution')} />}
      <SubmitButton>{submitLabel}</SubmitButton>
    </FormFrame>
  );
}
