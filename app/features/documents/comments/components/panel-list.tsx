import { useTranslation } from 'react-i18next';
import type { RemarkState } from '../outcomes.ts';
import type { RemarksPage } from '../queries.server.ts';
import { StateFilter } from './state-filter.tsx';
import { Thread } from './thread.tsx';

interface PanelListProps {
  remarks: RemarksPage;
  active: string | null;
  onShow: (state: RemarkState, page: number) => void;
}

/** The threads in the panel, a page of them; what changes is announced once. */
export function PanelList({ remarks, active, onShow }: PanelListProps) {
  const { t } = useTranslation('comments');
  const { document, state, counts, threads, people, page, pages, canPost } = remarks;
  return (
    <>
      <StateFilter
        state={state}
        counts={counts}
        to={`/dokumenty/${document.id}/uwagi`}
        onChoose={(chosen) => onShow(chosen, 1)}
      />
      <p className="sr-only" role="status">
        {t('panel.changed', { count: counts.open })}
      </p>
      {threads.length === 0 ? (
        <p className="remark-none">{t(canPost ? 'list.none' : 'panel.readOnly')}</p>
      ) : (
        <ul className="remark-threads">
          {threads.map((thread) => (
            <li key={thread.id}>
              <Thread thread={thread} people={people} active={thread.id === active} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <div className="actions">
          {page > 1 && (
            <button type="button" className="button button-quiet" onClick={() => onShow(state, page - 1)}>
              {t('panel.previous')}
            </button>
          )}
          <span>{t('panel.pageOf', { page, pages })}</span>
          {page < pages && (
            <button type="button" className="button button-quiet" onClick={() => onShow(state, page + 1)}>
              {t('panel.next')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
