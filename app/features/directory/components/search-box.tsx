import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#app/features/directory/components/search-field.tsx';

/** The way into the directory from other pages. */
export function SearchBox() {
  const { t } = useTranslation('directory');
  return (
    <Form action="/katalog" role="search" aria-label={t('box.title')}>
      <SearchField hint={t('box.hint')} />
    </Form>
  );
}
