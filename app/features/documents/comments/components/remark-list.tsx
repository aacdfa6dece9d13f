import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { STATE_WORDS } from '../outcomes.ts';
import type { RemarksPage } from '../queries.server.ts';
import { StateFilter } from './state-filter.tsx';
import { Thread } from './thread.tsx';
import '../remarks.css';

/** The threads of a document as a page. */
export function RemarkList({ remarks, active }: { remarks: RemarksPage; active: string | null }) {
  const { t } = useTranslation('comments');
  const { document, state, counts, threads, people, page, pages } = remarks;
  const address = `/dokumenty/${document.id}/uwagi`;
  return (
    <div className="remark-list">
      <StateFilter state={state} counts={counts} to={address} />
      {threads.length === 0 ? (
        <EmptyState title={t('list.none')} text={t(remarks.canPost ? 'list.noneText' : 'list.noneRead')} />
      ) : (
        <ul className="remark-threads">
          {threads.map((thread) => (
            <li key={thread.id}>
              <Thread thread={thread} people={people} active={thread.id === active} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} url={`${address}?stan=${STATE_WORDS[state]}`} />
    </div>
  );
}
