/** The document's title: the page's name, then ours. */
export function pageTitle(title?: string): { title: string }[] {
  return [{ title: title ? `${title} · Splot` : 'Splot' }];
}
