import type { Language } from '#app/platform/i18n/language.ts';
import en from './texts/en.json';
import pl from './texts/pl.json';
import uk from './texts/uk.json';

/** Long texts travel with their page only, so that they weigh nothing on any other. */
const TEXTS = { pl, en, uk } satisfies Record<Language, typeof pl>;

export type AccessibilityText = typeof pl.accessibility;
export type PrivacyText = typeof pl.privacy;

export const accessibilityText = (language: Language): AccessibilityText => TEXTS[language].accessibility;
export const privacyText = (language: Language): PrivacyText => TEXTS[language].privacy;
