const ALLOWED = /^(https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d])/i;
const MAX_LENGTH = 2_000;

/** Only absolute http and https addresses, mail and telephone; no control characters that browsers skip. */
export function isAllowedHref(href: unknown): boolean {
  return typeof href === 'string' && href.length <= MAX_LENGTH && !hasHidden(href) && ALLOWED.test(href);
}

/** What a person typed as an address, made whole, or null when no link may come of it. */
export function toHref(typed: string): string | null {
  const text = typed.trim();
  if (isAllowedHref(text)) return text;
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return allowedOrNull(`mailto:${text}`);
  if (/^\+?[\d\s()-]{7,20}$/.test(text)) return allowedOrNull(`tel:${text.replace(/[\s()-]/g, '')}`);
  if (/^[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#]\S*)?$/u.test(text)) return allowedOrNull(`https://${text}`);
  return null;
}

function allowedOrNull(href: string): string | null {
  return isAllowedHref(href) ? href : null;
}

function hasHidden(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0x20 || (code >= 0x7f && code <= 0xa0)) return true;
  }
  return false;
}
