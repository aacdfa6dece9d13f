import { useTranslation } from 'react-i18next';
import { Card, CardList } from '../../../ui/card-list.tsx';
import { Section } from '../../../ui/page.tsx';

export function WhatWeDo() {
  const { t } = useTranslation('home');
  return (
    <Section title={t('out.what')}>
      <CardList columns>
        <Card title={t('out.groups')} to="/grupy">
          {t('out.groupsText')}
        </Card>
        <Card title={t('out.meetings')} to="/spotkania">
          {t('out.meetingsText')}
        </Card>
        <Card title={t('out.documents')} to="/publikacje">
          {t('out.documentsText')}
        </Card>
      </CardList>
    </Section>
  );
}
