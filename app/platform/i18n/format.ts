import type { Language } from './language.ts';
import { toWarsaw, ZONE } from './warsaw.ts';

const LOCALE: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' };
const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE[language], { timeZone: ZONE, ...options });
  cache.set(key, made);
  return made;
}

/** 22 listopada 2026 */
export function formatDate(iso: string | Date, language: Language): string {
  return formatter(language, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(iso),
  );
}

/** poniedziałek, 22 listopada 2026 */
export function formatWeekdayDate(iso: string | Date, language: Language): string {
  const weekday = formatter(language, 'weekday', { weekday: 'long' }).format(new Date(iso));
  return `${weekday}, ${formatDate(iso, language)}`;
}

/** 09:00, on the clocks of Poland */
export function formatTime(iso: string | Date, _language: Language): string {
  return toWarsaw(new Date(iso)).time;
}

/** 22 listopada 2026, 09:00 */
export function formatDateTime(iso: string | Date, language: Language): string {
  return `${formatDate(iso, language)}, ${formatTime(iso, language)}`;
}

/** poniedziałek, 22 listopada 2026, 09:00–11:00; both dates when it ends on another day */
export function formatRange(start: string | Date, end: string | Date, language: Language): string {
  const sameDay = toWarsaw(new Date(start)).date === toWarsaw(new Date(end)).date;
  const head = `${formatWeekdayDate(start, language)}, ${formatTime(start, language)}`;
  return sameDay
    ? `${head}–${formatTime(end, language)}`
    : `${head} – ${formatWeekdayDate(end, language)}, ${formatTime(end, language)}`;
}
