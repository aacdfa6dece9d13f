import { useTranslation } from 'react-i18next';
import { PostButton } from '#app/ui/post-button.tsx';

/** Makes the address of one's own calendar feed, and shows it the one time it is known. */
export function FeedLink({ exists, address }: { exists: boolean; address?: string | undefined }) {
  const { t } = useTranslation('meetings');
  if (address) {
    return (
      <div className="field">
        <label className="field-label" htmlFor="feed-address">
          {t('feed.address')}
        </label>
        <p className="field-hint" id="feed-once">
          {t('feed.once')}
        </p>
        <input id="feed-address" className="input" readOnly value={address} aria-describedby="feed-once" />
      </div>
    );
  }
  return (
    <>
      {exists && <p>{t('feed.renewHint')}</p>}
      <PostButton action="/konto/kalendarz" tone="primary">
        {t(exists ? 'feed.renew' : 'feed.make')}
      </PostButton>
    </>
  );
}
