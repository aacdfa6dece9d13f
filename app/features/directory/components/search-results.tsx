import { useTranslation } from 'react-i18next';
import { HitCard } from '#app/features/directory/components/hit-card.tsx';
import type { SearchAnswer } from '#app/features/directory/search.server.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CardList } from '#app/ui/card-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

interface Props {
  answer: SearchAnswer;
  /** Where this page is. */
  address: string;
  /** Something was asked for. */
  narrowed: boolean;
}

/** How many there are, remarks on how the query was taken, and the page of results. */
export function SearchResults({ answer, address, narrowed }: Props) {
  const { t } = useTranslation('directory');
  const { hits, total, page, pages, mode, cut } = answer;
  return (
    <Section
      title={
        <span aria-live="polite" aria-atomic="true">
          {t('search.results')}: {t('search.count', { count: total })}
        </span>
      }
      actions={
        <a href="#filtry" className="inline-flex min-h-11 items-center lg:hidden">
          {t('search.narrow')}
        </a>
      }
    >
      {mode === 'some' && total > 0 && <p className="note note-urgent">{t('search.some')}</p>}
      {mode === 'wordless' && <p className="note note-urgent">{t('search.wordless')}</p>}
      {cut && <p className="note">{t('search.cut')}</p>}
      {total === 0 ? (
        <Nothing narrowed={narrowed} />
      ) : (
        <CardList>
          {hits.map((hit) => (
            <HitCard key={hit.id} hit={hit} from={address} />
          ))}
        </CardList>
      )}
      <Pagination page={page} pages={pages} url={address} />
    </Section>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation('directory');
  const { t: ui } = useTranslation('ui');
  return narrowed ? (
    <EmptyState
      title={t('search.emptyTitle')}
      text={t('search.emptyText')}
      action={<ButtonLink to="/katalog">{ui('showAll')}</ButtonLink>}
    />
  ) : (
    <EmptyState title={t('search.emptyDirectoryTitle')} text={t('search.emptyDirectoryText')} />
  );
}
