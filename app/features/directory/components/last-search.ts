const KEY = 'splot.search';

/** Remembers in this tab from which results a service was opened. */
export function rememberSearch(address: string): void {
  try {
    sessionStorage.setItem(KEY, address);
  } catch {
    // A browser that keeps nothing: the way back leads to the directory.
  }
}

export function lastSearch(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
