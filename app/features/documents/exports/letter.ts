import type { Language } from '#app/platform/i18n/language.ts';

/** What stands above and below the text of every export; the words are in the document's language. */
export interface Letter {
  title: string;
  language: Language;
  group: string;
  /** A day, written out. */
  date: string;
  createdAt: Date;
  /** "wersja nr 3", "szkic". */
  version: string;
  /** "SHA-256: …" of a frozen text, or null. */
  checksum: string | null;
  /** Who pays for this. */
  funding: string;
}

export const LOCALE: Record<Language, string> = { pl: 'pl-PL', en: 'en-GB', uk: 'uk-UA' };

export const headLine = ({ group, date, version }: Letter): string => `${group} · ${date} · ${version}`;
