import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { Card, CardList } from '#app/ui/card-list.tsx';
import { ConfirmButton } from '#app/ui/confirm.tsx';
import { useLanguage } from '#app/ui/use-language.ts';
import type { TemplateCard } from '../queries.server.ts';

export function TemplateList({ templates }: { templates: TemplateCard[] }) {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  return (
    <CardList>
      {templates.map(({ id, title, createdAt, createdBy, canArchive }) => (
        <Card
          key={id}
          title={title}
          meta={t('saved', { date: formatDate(createdAt, language), name: createdBy })}
        >
          {canArchive && (
            <ConfirmButton
              action={`/wzory/${id}/archiwum`}
              label={t('archive.button')}
              question={t('archive.question', { title })}
              confirmLabel={t('archive.confirm')}
            />
          )}
        </Card>
      ))}
    </CardList>
  );
}
