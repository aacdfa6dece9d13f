import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's Chromium (CHROMIUM_PATH, or where Debian and others put it), else Playwright's own. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || CANDIDATES.find(existsSync);
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface PersonOptions {
  javaScriptEnabled?: boolean;
  cookies?: string;
  url: string;
  width?: number;
  colorScheme?: 'light' | 'dark';
  /** Console messages that this story expects, e.g. while the server is down. */
  expected?: RegExp;
}

/** A person's browser window, in Polish. Errors and warnings of the console fail the test at `close`. */
export async function openWindow(
  browser: Browser,
  { url, cookies = '', width = 1280, expected, ...options }: PersonOptions,
): Promise<{ context: BrowserContext; page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    // Else axe measures colours in the middle of a change.
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const pairs = cookies.split('; ').filter(Boolean);
  await context.addCookies(
    pairs.map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.slice(pair.indexOf('=') + 1), url })),
  );
  const faults: string[] = [];
  const note = (text: string) => !expected?.test(text) && faults.push(text);
  context.on('weberror', (error) => note(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      note(`${message.type()}: ${message.text()}`);
  });
  context.on('request', (request) => {
    const to = new URL(request.url());
    if (/^(https?|wss?):$/.test(to.protocol) && to.host !== new URL(url).host) note(`left for ${to.host}`);
  });
  const page = await context.newPage();
  return {
    context,
    page,
    faults,
    async close() {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours; the others find in dark what they find in light. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing on this page, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames(), 'a frame from elsewhere would go unseen').toHaveLength(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    );
    // In this page and for faults only: the other way opens a page for each look and carries all that is right there.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(RULES)
      : axe.withRules(RULES_OF_COLOUR)
    ).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(found, `${page.url()} (${colorScheme})`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
