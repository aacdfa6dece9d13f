import { useEffect, useState } from 'react';

/** False on the server and until the first effect: for controls that need script. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}
