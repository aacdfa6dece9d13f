import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../platform/i18n/format.ts';
import type { Language } from '../../../platform/i18n/language.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import { DocumentCards } from './document-cards.tsx';
import { Welcome } from './welcome.tsx';
import { WhatWeDo } from './what-we-do.tsx';

interface PublicHomeProps {
  publications: { id: string; title: string; publishedAt: string; groupName: string }[];
  language: Language;
}

/** The home of a visitor: what this is, the directory's search, what was published for everyone. */
export function PublicHome({ publications, language }: PublicHomeProps) {
  const { t } = useTranslation('home');
  const cards = publications.map(({ id, title, publishedAt, groupName }) => ({
    id,
    to: `/publikacje/${id}`,
    title,
    meta: t('out.published', { group: groupName, date: formatDate(publishedAt, language) }),
  }));
  return (
    <>
      <Welcome />
      <div className="page">
        <WhatWeDo />
        <Section
          title={t('out.notes')}
          actions={<ButtonLink to="/publikacje">{t('out.allNotes')}</ButtonLink>}
        >
          <DocumentCards cards={cards} empty={{ title: t('out.noNotes'), text: t('out.noNotesText') }} />
        </Section>
      </div>
    </>
  );
}
