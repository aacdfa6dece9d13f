import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import { useHydrated } from '#app/ui/hydrated.ts';
import type { Mentionable } from '../mentions.ts';
import type { RemarkComment } from '../queries.server.ts';
import { PostInPlace } from './post-in-place.tsx';
import { EditForm } from './reply-form.tsx';

/** One contribution: whose, for which institution, when; its words, or that they were withdrawn. */
export function Comment({ comment, people }: { comment: RemarkComment; people: readonly Mentionable[] }) {
  const { t, i18n } = useTranslation('comments');
  const { id, author, institution, createdAt, editedAt, withdrawn, parts, body, own } = comment;
  const time = (iso: string) => formatDateTime(iso, i18n.language as Language);
  return (
    <div className="remark-comment">
      <p className="remark-by">
        <strong>{author}</strong>
        <span className="remark-institution">{institution}</span>
        <span className="remark-time">
          <time dateTime={createdAt}>{time(createdAt)}</time>
          {editedAt && ` · ${t('comment.edited', { time: time(editedAt) })}`}
        </span>
      </p>
      {withdrawn ? (
        <p className="remark-withdrawn">{t('comment.withdrawn')}</p>
      ) : (
        <p className="remark-words">
          {parts.map(({ text, mention }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text
            mention ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      )}
      {own && <OwnActs id={id} body={body} people={people} />}
    </div>
  );
}

function OwnActs({ id, body, people }: { id: string; body: string; people: readonly Mentionable[] }) {
  const { t } = useTranslation('comments');
  const hydrated = useHydrated();
  const [round, setRound] = useState(0);
  return (
    <div className="remark-own">
      <details key={round} className="remark-more">
        <summary>{t('comment.edit')}</summary>
        <EditForm
          commentId={id}
          body={body}
          people={people}
          onDone={() => hydrated && setRound((before) => before + 1)}
        />
      </details>
      <details className="remark-more">
        <summary>{t('comment.withdraw')}</summary>
        <p>{t('comment.withdrawQuestion')}</p>
        <PostInPlace action={`/komentarze/${id}/wycofanie`} tone="danger">
          {t('comment.withdrawConfirm')}
        </PostInPlace>
      </details>
    </div>
  );
}
