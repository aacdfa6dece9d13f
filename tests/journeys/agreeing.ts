import type { Page } from 'playwright-core';

const soon = () => new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

/** The facilitator asks the two libraries of the group and a foundation outside it. */
export async function askForPositions(page: Page, documentId: string, name: string): Promise<void> {
  await page.goto(`/dokumenty/${documentId}/uzgodnienia`);
  await page.getByRole('link', { name: /Rozpocznij/ }).click();
  await page.getByLabel('Nazwa wersji').fill(name);
  await page.getByLabel('Ostatni dzień').fill(soon());
  await page.getByLabel('Ośrodek regionalny').uncheck();
  await page.getByText('Instytucje spoza grupy').first().click();
  await page.getByLabel(/Fundacja Most/).check();
  await page.getByRole('button', { name: 'Wyślij prośby o stanowisko' }).click();
  await page.getByRole('heading', { name: 'Trwające uzgodnienia' }).waitFor();
}

/** One answers from the notice above the text. */
export async function givePosition(
  page: Page,
  documentId: string,
  position: string,
  remark = '',
): Promise<void> {
  await page.goto(`/dokumenty/${documentId}`);
  await page.getByRole('link', { name: /^Prosimy o stanowisko/ }).click();
  await page.getByLabel(position, { exact: true }).check();
  await page.getByLabel('Uwaga lub uzasadnienie').fill(remark);
  await page.getByRole('button', { name: 'Zapisz stanowisko' }).click();
  await page.getByText('Stanowisko jest zapisane.').waitFor();
}

/** The facilitator ends the consultation, adopts its text and publishes it for everybody; the page is then the publication. */
export async function adoptAndPublish(page: Page, documentId: string): Promise<void> {
  await page.goto(`/dokumenty/${documentId}/uzgodnienia`);
  await page.getByRole('link', { name: 'Zakończ uzgodnienia' }).click();
  await page.getByRole('button', { name: 'Zakończ teraz' }).click();
  await page.getByRole('link', { name: 'Przyjmij tekst' }).click();
  await page.getByRole('button', { name: /^Przyjmij jako nr/ }).click();
  await page.getByText('Tekst przyjęty. Już się nie zmieni.').waitFor();
  await page.getByRole('link', { name: 'Opublikuj przyjęty tekst' }).click();
  await page.getByLabel('wszyscy').check();
  await page.getByRole('button', { name: 'Opublikuj tę wersję' }).click();
  await page.getByRole('heading', { name: 'Kto uzgodnił ten tekst' }).waitFor();
}
