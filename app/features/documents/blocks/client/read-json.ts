import { useEffect, useState } from 'react';

export type Loaded<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed' };

/** Reads from our own server; a redirect (the session ended) is a failure, never a page left behind. */
export async function readJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { Accept: 'application/json' }, redirect: 'manual' });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as T;
}

/** What is at `path`, read anew whenever the path changes; null reads nothing. */
export function useJson<T>(path: string | null): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  useEffect(() => {
    if (path === null) return;
    let current = true;
    setLoaded({ state: 'loading' });
    readJson<T>(path).then(
      (value) => current && setLoaded({ state: 'ready', value }),
      () => current && setLoaded({ state: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [path]);
  return loaded;
}
