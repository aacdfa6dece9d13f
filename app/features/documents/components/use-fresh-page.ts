import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { LinkState } from '../client/link-state.ts';

/** When the reader's right changes while the text is open, the page around it is asked anew and says why. */
export function useFreshPage({ access, phase }: LinkState): void {
  const { revalidate } = useRevalidator();
  const known = useRef<LinkState['access'] | null>(null);
  useEffect(() => {
    if (phase !== 'live') return;
    if (known.current !== null && known.current !== access) revalidate();
    known.current = access;
  }, [access, phase, revalidate]);
}
