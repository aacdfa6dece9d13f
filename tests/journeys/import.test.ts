import { expect, it } from 'vitest';
import { expectAccessible } from '#tests/chromium.ts';
import { letter } from '#tests/features/documents/imports/files.ts';
import { onStage } from '#tests/stage.ts';

const stage = onStage();

const asFile = async () => ({ name: 'Pismo.docx', mimeType: '', buffer: Buffer.from(await letter()) });

it('the librarian brings a letter from her disk and learns what did not come along', async () => {
  const { page, close } = await stage.windowOf(stage.cast.librarian.personId, {
    // The form without a file is refused.
    expected: /status of 400/,
  });
  await page.goto(`/grupy/${stage.cast.groupId}`);
  await page.getByRole('link', { name: 'Wczytaj z pliku' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wczytaj dokument z pliku' }).waitFor();

  await page.getByLabel('Tytuł').fill('Punkt w Pile');
  await page.getByRole('button', { name: 'Wczytaj' }).click();
  const fault = page.getByRole('link', { name: 'Wybierz plik z tekstem.' });
  await fault.waitFor();
  expect(await page.getByLabel('Tytuł').inputValue()).toBe('Punkt w Pile');
  await expectAccessible(page);

  await page.getByLabel('Plik').setInputFiles(await asFile());
  await page.getByRole('button', { name: 'Wczytaj' }).click();
  await page.getByRole('heading', { level: 1, name: 'Co zmieniło się przy wczytaniu' }).waitFor();
  await page.getByText('Odnośniki bez pełnego adresu: 1').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Przejdź do dokumentu' }).click();
  const text = page.getByRole('textbox', { name: /^Punkt w Pile/ });
  await text.waitFor();
  expect(await text.getByRole('columnheader').allInnerTexts()).toEqual(['Miejsce', 'Grupy']);
  expect(await text.getByRole('link', { name: 'strona kursu' }).count()).toBe(1);
  await page.getByText(/^Zapisane \d\d:\d\d:\d\d$/).waitFor();
  await close();
});

it('works without a script', async () => {
  const { page, close } = await stage.windowOf(stage.cast.librarian.personId, { javaScriptEnabled: false });
  await page.goto(`/grupy/${stage.cast.groupId}/dokumenty/wczytanie`);
  await page.getByLabel('Plik').setInputFiles(await asFile());
  await page.getByRole('button', { name: 'Wczytaj' }).click();
  await page.getByText('Nagłówki niższych poziomów: 1').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Przejdź do dokumentu' }).click();
  await page.getByRole('heading', { level: 1, name: 'Punkt informacyjny w Pile' }).first().waitFor();
  await close();
});
