import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { Badge } from '#app/ui/badge.tsx';
import { classNames } from '#app/ui/class-names.ts';
import type { Mentionable } from '../mentions.ts';
import type { RemarkThread } from '../queries.server.ts';
import { Comment } from './comment.tsx';
import { usePlace } from './place.ts';
import { PostInPlace } from './post-in-place.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SettleForm } from './settle-form.tsx';
import { Verdict } from './verdict.tsx';

interface ThreadProps {
  thread: RemarkThread;
  people: readonly Mentionable[];
  active?: boolean;
}

/** A remark with its answers, and what the reader may do with it. */
export function Thread({ thread, people, active = false }: ThreadProps) {
  const { t, i18n } = useTranslation('comments');
  const { id, comments, proposal, resolved, can } = thread;
  const by = comments[0]?.author ?? '';
  return (
    <article
      id={`uwaga-${id}`}
      tabIndex={-1}
      className={classNames('remark', active && 'remark-active')}
      aria-label={t('thread.label', { name: by })}
      aria-current={active || undefined}
    >
      <Passage thread={thread} />
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} people={people} />
      ))}
      {proposal && (
        <div className="remark-proposal">
          <p className="remark-term">{t('thread.proposal')}</p>
          <p className="remark-words">{proposal}</p>
        </div>
      )}
      {resolved && (
        <p className="remark-resolved">
          <Badge tone="good">{t('thread.resolved')}</Badge>{' '}
          {t('thread.resolvedBy', {
            name: resolved.by,
            time: formatDateTime(resolved.at, i18n.language as Language),
          })}
        </p>
      )}
      <Verdict outcome={thread.outcome} answer={thread.answer} />
      {can.accept && (
        <PostInPlace action={`/uwagi/${id}/przyjecie`} tone="primary">
          {t('thread.accept')}
        </PostInPlace>
      )}
      {(can.reply || can.settle) && (
        <div className="remark-own">
          {can.reply && (
            <details className="remark-more">
              <summary>{t('thread.reply')}</summary>
              <ReplyForm threadId={id} people={people} />
            </details>
          )}
          {can.settle && (
            <details className="remark-more">
              <summary>{t(resolved ? 'thread.changeVerdict' : 'thread.settle')}</summary>
              <SettleForm threadId={id} outcome={thread.outcome} answer={thread.answer} />
            </details>
          )}
        </div>
      )}
      {can.resolve && !can.settle && !resolved && (
        <PostInPlace action={`/uwagi/${id}/rozstrzygniecie`}>{t('thread.close')}</PostInPlace>
      )}
      {can.resolve && resolved && (
        <PostInPlace action={`/uwagi/${id}/otwarcie`}>{t('thread.reopen')}</PostInPlace>
      )}
    </article>
  );
}

function Passage({ thread: { id, whole, gone, quote } }: { thread: RemarkThread }) {
  const { t } = useTranslation('comments');
  const { show } = usePlace();
  if (whole) return <p className="remark-whole">{t('thread.whole')}</p>;
  return (
    <div className="remark-passage">
      <blockquote className="remark-quote">{quote}</blockquote>
      {gone && <p className="remark-gone">{t('thread.gone')}</p>}
      {!gone && show && (
        <button type="button" className="button button-quiet button-small" onClick={() => show(id)}>
          {t('thread.show')}
        </button>
      )}
    </div>
  );
}
