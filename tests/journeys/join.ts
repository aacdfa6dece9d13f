import type { Page } from 'playwright-core';

export const PASSWORD = 'poniedziałkowa kawa o siódmej';

/** The link that a mail's text holds, as a path. */
export function pathIn(text: string | undefined, start: string): string {
  const url = text?.match(/https?:\/\/\S+/g)?.find((found) => new URL(found).pathname.startsWith(start));
  if (!url) throw new Error(`no link to ${start} in: ${text}`);
  return new URL(url).pathname;
}

export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Adres e-mail').fill(email);
  await page.getByLabel('Hasło').fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Zaloguj się' }).click();
}
