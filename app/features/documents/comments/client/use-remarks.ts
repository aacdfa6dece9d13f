import { useCallback, useEffect, useRef, useState } from 'react';
import type { LinkState } from '../../client/link-state.ts';
import { type RemarkState, STATE_WORDS } from '../outcomes.ts';
import type { RemarksPage } from '../queries.server.ts';

interface Shown {
  state: RemarkState;
  page: number;
  /** A thread that must be on the page. */
  threadId: string | null;
}

export type FoundRemarks = ReturnType<typeof useRemarks>;

/** The remarks of an open document, read anew whenever somebody changed them; a failed reading waits for the next. */
export function useRemarks(documentId: string, { phase, remarks: count }: LinkState, first: string | null) {
  const [remarks, setRemarks] = useState<RemarksPage | null>(null);
  const [shown, setShown] = useState<Shown>({ state: 'open', page: 1, threadId: first });
  const [round, setRound] = useState(0);
  const last = useRef(0);
  const live = phase === 'live';

  // biome-ignore lint/correctness/useExhaustiveDependencies: count and round say that there is something new
  useEffect(() => {
    if (!live) return;
    last.current += 1;
    const turn = last.current;
    void read(documentId, shown).then((found) => {
      if (!found || turn !== last.current) return;
      setRemarks(found);
      // Once found, its page is a page like any other: the list does not follow the thread to where it goes next.
      if (shown.threadId) setShown({ state: found.state, page: found.page, threadId: null });
    });
  }, [documentId, live, shown, count, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  return { remarks, show: setShown, reload };
}

async function read(documentId: string, { state, page, threadId }: Shown): Promise<RemarksPage | null> {
  const asked = new URLSearchParams({ stan: STATE_WORDS[state], strona: String(page) });
  if (threadId) asked.set('uwaga', threadId);
  try {
    const response = await fetch(`/dokumenty/${documentId}/uwagi/lista?${asked}`, { redirect: 'error' });
    return response.ok ? ((await response.json()) as RemarksPage) : null;
  } catch {
    return null;
  }
}
