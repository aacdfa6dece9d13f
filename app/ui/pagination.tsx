import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

interface PaginationProps {
  /** Counted from 1. */
  page: number;
  pages: number;
  /** Address of the list with its filters; a path is enough. */
  url: string | URL;
}

/** Ways to the previous, next and near pages of a list; nothing when there is one page. */
export function Pagination({ page, pages, url }: PaginationProps) {
  const { t } = useTranslation('ui');
  if (pages <= 1) return null;
  return (
    <nav className="pagination" aria-label={t('pagination.label')}>
      {page > 1 && (
        <Link rel="prev" className="pagination-step" to={pageAddress(url, page - 1)}>
          {t('pagination.previous')}
        </Link>
      )}
      <ol>
        {nearPages(page, pages).map((number) => (
          <li key={number}>
            <Link
              to={pageAddress(url, number)}
              aria-current={number === page ? 'page' : undefined}
              aria-label={t('pagination.page', { page: number, pages })}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      {page < pages && (
        <Link rel="next" className="pagination-step" to={pageAddress(url, page + 1)}>
          {t('pagination.next')}
        </Link>
      )}
    </nav>
  );
}

/** The list's address with another page number; page 1 has none, so each page has one address. */
export function pageAddress(url: string | URL, page: number): string {
  const { pathname, searchParams } = new URL(url, 'http://list.invalid');
  if (page === 1) searchParams.delete('strona');
  else searchParams.set('strona', String(page));
  const query = searchParams.toString();
  return query ? `${pathname}?${query}` : pathname;
}

/** First, last, and the neighbours of the page in between. */
export function nearPages(page: number, pages: number): number[] {
  const wanted = new Set([1, page - 1, page, page + 1, pages]);
  return [...wanted].filter((number) => number >= 1 && number <= pages).sort((a, b) => a - b);
}
