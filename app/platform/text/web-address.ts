/** An http(s) address, the scheme added when it was left out; null when it is none, or hides another one. */
export function parseWebAddress(text: string): string | null {
  const withScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^/:]+:\d/.test(text) ? text : `https://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const plain =
    /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes('.');
  return plain ? url.href : null;
}
