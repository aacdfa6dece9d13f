import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageFields } from '#app/features/directory/components/language-fields.tsx';
import { PlaceFields } from '#app/features/directory/components/place-fields.tsx';
import { LEVELS, STATUSES } from '#app/features/directory/facts.ts';
import type { TermOptions } from '#app/features/directory/queries.server.ts';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import {
  CheckboxGroup,
  FormFrame,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '#app/ui/form.tsx';
import { Section } from '#app/ui/page.tsx';

interface Props {
  reply?: FormReply;
  initial: Record<string, string | string[]>;
  terms: TermOptions;
  submitLabel: string;
  cancelTo: string;
  /** Hidden values, or the choice of the institution. */
  children?: ReactNode;
}

/** Everything that is stated about a service. */
export function ServiceForm({ reply, initial, terms, submitLabel, cancelTo, children }: Props) {
  const { t } = useTranslation('directory');
  const { t: ui } = useTranslation('ui');
  const levels = LEVELS.map((level) => ({ value: level, label: level }));
  return (
    <FormFrame reply={reply} initial={initial}>
      {children}
      <TextField name="name" label={t('form.name')} required />
      <TextArea name="description" label={t('form.description')} hint={t('form.descriptionHint')} />
      <SelectField
        name="status"
        label={t('form.status')}
        options={STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
      />
      <div className="grid gap-[1.4rem] sm:[&_.choices]:grid-cols-2 sm:[&_.choices]:gap-x-6">
        <CheckboxGroup
          name="categories"
          legend={t('form.categories')}
          options={terms.categories.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <CheckboxGroup
          name="targets"
          legend={t('form.targets')}
          options={terms.targets.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <fieldset className="grid gap-3">
        <legend className="font-semibold">{t('form.course')}</legend>
        <div className="field-row">
          <SelectField
            name="levelFrom"
            label={t('form.levelFrom')}
            options={levels}
            emptyLabel={t('form.noLevel')}
          />
          <SelectField
            name="levelTo"
            label={t('form.levelTo')}
            options={levels}
            emptyLabel={t('form.noLevel')}
          />
        </div>
      </fieldset>
      <LanguageFields />
      <Section title={t('form.conditions')}>
        <TextArea name="eligibility" label={t('form.eligibility')} rows={3} />
        <TextArea name="documents" label={t('form.documents')} hint={t('form.documentsHint')} rows={3} />
        <TextArea name="application" label={t('form.application')} rows={3} />
      </Section>
      <Section title={t('form.cost')}>
        <RadioGroup
          name="free"
          legend={t('form.free')}
          options={[
            { value: 'yes', label: t('form.freeYes') },
            { value: 'no', label: t('form.freeNo') },
          ]}
        />
        <TextArea name="fees" label={t('form.fees')} rows={2} />
      </Section>
      <Section title={t('form.contact')}>
        <TextField name="phone" label={t('form.phone')} hint={t('form.phoneHint')} type="tel" />
        <TextField name="email" label={t('form.email')} hint={t('form.emailHint')} type="email" />
        <TextField name="url" label={t('form.url')} inputMode="url" />
      </Section>
      <Places values={reply?.values} initial={initial} open={reply !== undefined} />
      <div className="actions">
        <SubmitButton>{submitLabel}</SubmitButton>
        <ButtonLink to={cancelTo}>{ui('cancel')}</ButtonLink>
      </div>
    </FormFrame>
  );
}

type Values = Record<string, string | string[]>;

function Places({ values, initial, open }: { values?: Values; initial: Values; open: boolean }) {
  const { t } = useTranslation('directory');
  const known = placesIn(initial);
  const blank = Math.max(known, placesIn(values ?? {}) - 1);
  return (
    <Section title={t('form.places')}>
      {Array.from({ length: blank }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place is known by its number in the form
        <PlaceFields key={at} at={at} isNew={at >= known} />
      ))}
      <details open={open || blank === 0}>
        <summary className="inline-flex min-h-11 items-center font-semibold text-teal underline">
          {t('form.newPlace')}
        </summary>
        <PlaceFields at={blank} isNew />
      </details>
    </Section>
  );
}

function placesIn(values: Values): number {
  const numbers = Object.keys(values).map((name) => Number(/^places\[(\d+)\]/.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
}
