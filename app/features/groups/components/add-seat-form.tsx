import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { FormFrame, RadioGroup, SelectField, SubmitButton } from '#app/ui/form.tsx';

interface AddSeatFormProps {
  people: { employmentId: string; name: string; institution: string }[];
  reply?: FormReply | undefined;
}

/** A coordinator names somebody of the own institution. */
export function AddSeatForm({ people, reply }: AddSeatFormProps) {
  const { t } = useTranslation('groups');
  return (
    <FormFrame reply={reply} initial={{ role: 'member' }}>
      <SelectField
        name="employmentId"
        label={t('people.person')}
        required
        emptyLabel={t('field.choose')}
        options={people.map(({ employmentId, name, institution }) => ({
          value: employmentId,
          label: `${name} (${institution})`,
        }))}
      />
      <RadioGroup
        name="role"
        legend={t('people.role')}
        required
        options={(['member', 'observer'] as const).map((value) => ({
          value,
          label: t(`seatRole.${value}`),
          hint: t(`seatRoleHint.${value}`),
        }))}
      />
      <SubmitButton>{t('people.add')}</SubmitButton>
    </FormFrame>
  );
}
