import { useSyncExternalStore } from 'react';

/** As in the style sheet: a phone held upright. */
const NARROW = '(max-width: 40rem)';

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(NARROW).matches,
    () => false,
  );
}
