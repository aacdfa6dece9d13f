import { describe, expect, it } from 'vitest';
import { AccessibilityStatement } from '#app/features/statements/components/accessibility-statement.tsx';
import { PrivacyNotice } from '#app/features/statements/components/privacy-notice.tsx';
import { accessibilityText, privacyText } from '#app/features/statements/texts.server.ts';
import { LANGUAGES } from '#app/platform/i18n/language.ts';
import { render } from '#tests/ui/render.tsx';

/** Those that monitors ask for; a11y-deklaracja is the page's h1. */
const IDS =
  `wstep podmiot zakres url data-publikacja data-aktualizacja status kontakt osoba email telefon procedura
  data-sporzadzenie data-przeglad ocena audytor aplikacje architektura architektura-url komunikacja`.split(
    /\s+/,
  );

describe.each(LANGUAGES)('the accessibility statement in %s', (language) => {
  const statement = () =>
    render(<AccessibilityStatement text={accessibilityText(language)} siteUrl="https://splot.example" />, {
      language,
    });

  it.each(IDS)('has a11y-%s exactly once', async (id) => {
    expect((await statement()).split(`id="a11y-${id}"`)).toHaveLength(2);
  });

  it('gives its dates as time elements with ISO dates', async () => {
    const html = await statement();
    expect(html.match(/<time id="a11y-data-[\w-]+" dateTime="\d{4}-\d{2}-\d{2}">/gi)).toHaveLength(4);
  });
});

it('the texts of all languages have the same shape', () => {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value === 'object' && value)
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shape(v)]));
    return typeof value;
  };
  for (const language of LANGUAGES) {
    expect(shape(accessibilityText(language))).toEqual(shape(accessibilityText('pl')));
    expect(shape(privacyText(language))).toEqual(shape(privacyText('pl')));
  }
});

it('the privacy notice says whose data there are and which cookies', async () => {
  const html = await render(<PrivacyNotice text={privacyText('pl')} />);
  expect(html).toContain('nie przechowuje żadnych danych migrantów');
  expect(html).toContain('splot_lang');
});
