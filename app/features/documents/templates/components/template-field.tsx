import { useTranslation } from 'react-i18next';
import { RadioGroup } from '#app/ui/form.tsx';
import { BUILT_IN } from '../built-in.ts';
import type { TemplateCard } from '../queries.server.ts';

/** What a new document starts from. */
export function TemplateField({ own }: { own: TemplateCard[] }) {
  const { t } = useTranslation('templates');
  return (
    <RadioGroup
      name="template"
      legend={t('choose')}
      options={[
        ...BUILT_IN.map((name) => ({ value: name, label: t(`name.${name}`), hint: t(`about.${name}`) })),
        ...own.map(({ id, title }) => ({ value: id, label: title, hint: t('ownHint') })),
      ]}
    />
  );
}
