import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../client/link.ts';
import { watchWriters } from '../client/writers.ts';

/** Words wait this long for more of the same moment, and nobody is named twice for one section within the other time. */
const GATHER_MS = 2_000;
const QUIET_MS = 60_000;

/** "Anna, Biblioteka w Pile: pisze w części „Ustalenia”." A new text only when there is news. */
export function useWriters(link: DocumentLink | null): string {
  const { t } = useTranslation('documents');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!link) return;
    const saidAt = new Map<string, number>();
    const news = new Map<string, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      setSaid([...news.values()].join(' '));
      news.clear();
    };
    const stop = watchWriters(link, ({ person: { personId, name, institution }, section }) => {
      const key = `${personId} ${section}`;
      const before = saidAt.get(key) ?? 0;
      saidAt.set(key, Date.now());
      if (Date.now() - before < QUIET_MS) return;
      const words = section
        ? t('people.writesIn', { name, institution, section })
        : t('people.writes', { name, institution });
      news.set(personId, words);
      timer ??= setTimeout(tell, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [link, t]);
  return said;
}
