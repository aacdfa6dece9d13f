import { describe, expect, it } from 'vitest';
import { heading, PASSWORD, pathIn, signIn } from '#tests/journeys/join.ts';
import { onStage } from '#tests/stage.ts';

const EMAIL = 'bez.skryptow@poznan.example';
const stage = onStage();
/** A phone without JavaScript. */
const phone = (expected?: RegExp) =>
  stage.windowOf(undefined, { javaScriptEnabled: false, width: 360, ...(expected ? { expected } : {}) });

describe('signing in and joining without JavaScript', () => {
  it('a wrong password keeps the address, the right one leads on to where one wanted to go', async () => {
    const { page, close } = await phone(/400/);
    await page.goto(`/grupy/${stage.cast.groupId}/uczestnictwo`);
    await heading(page, 'Zaloguj się').waitFor();
    await signIn(page, stage.cast.outsider.email, 'nie to hasło');
    await page.getByRole('alert').getByText('Adres lub hasło się nie zgadza.').waitFor();
    expect(await page.getByLabel('Adres e-mail').inputValue()).toBe(stage.cast.outsider.email);
    await signIn(page, stage.cast.outsider.email, 'splot-demo');
    await heading(page, 'Prośba o dołączenie').waitFor();
    await close();
  });

  it('an invited person makes an account, invites nobody twice, and the institution joins', async () => {
    const coordinator = await phone(/409/);
    const { page } = coordinator;
    await page.goto(`/logowanie?dalej=/instytucje/${stage.cast.institutions.ngo}/zaproszenia`);
    await signIn(page, stage.cast.outsider.email, 'splot-demo');
    for (const again of [false, true]) {
      await page.goto(`/instytucje/${stage.cast.institutions.ngo}/zaproszenia`);
      await page.getByLabel('Adres e-mail').fill(EMAIL);
      await page.getByRole('radio', { name: 'osoba koordynująca' }).check();
      await page.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
      if (again) await page.getByRole('alert').getByText('Ten adres ma już zaproszenie.').waitFor();
      else await page.getByText(`Wysyłamy zaproszenie na adres ${EMAIL}.`).waitFor();
    }
    await coordinator.close();

    const mail = await stage.mailbox.mailTo(EMAIL);
    const guest = await phone();
    await guest.page.goto(pathIn(mail.text, '/zaproszenie/'));
    await guest.page.getByLabel('Imię i nazwisko').fill('Wolontariuszka');
    await guest.page.getByLabel('Nowe hasło').fill(PASSWORD);
    await guest.page.getByRole('button', { name: 'Przyjmij zaproszenie' }).click();
    await heading(guest.page, 'Fundacja Most').waitFor();
    await guest.page.goto(`/grupy/${stage.cast.groupId}`);
    await guest.page.getByRole('link', { name: 'Poproś o dołączenie' }).click();
    await guest.page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await guest.page.getByText('czeka na decyzję').waitFor();
    await guest.page.getByText('Wycofaj prośbę').click();
    await guest.page.getByRole('button', { name: 'Tak, wycofaj' }).click();
    await guest.page.getByText('Prośba wycofana.').waitFor();
    await guest.page.getByRole('link', { name: 'Poproś o dołączenie' }).click();
    await guest.page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await guest.page.getByText('czeka na decyzję').waitFor();

    const facilitator = await phone(/400|409/);
    await facilitator.page.goto(`/logowanie?dalej=/grupy/${stage.cast.groupId}`);
    await signIn(facilitator.page, stage.cast.facilitator.email, 'splot-demo');
    await facilitator.page.getByRole('link', { name: 'Odmów: Fundacja Most' }).click();
    await facilitator.page.getByRole('button', { name: 'Odmów' }).click();
    await facilitator.page.getByRole('alert').getByText('Napisz krótko, jaki jest powód.').waitFor();
    await facilitator.page.getByLabel('Powód odmowy').fill('Najpierw porozmawiajmy.');
    await facilitator.page.getByRole('button', { name: 'Odmów' }).click();
    await facilitator.page.getByText('Odmowa wysłana.').waitFor();
    await guest.page.goto(`/grupy/${stage.cast.groupId}`);
    await guest.page.getByText('Powód odmowy: Najpierw porozmawiajmy.').waitFor();
    await guest.page.getByRole('link', { name: 'Poproś ponownie' }).click();
    await guest.page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await facilitator.page.goto(`/grupy/${stage.cast.groupId}`);
    await facilitator.page.getByRole('button', { name: 'Przyjmij: Fundacja Most' }).click();
    await facilitator.page.getByText('Instytucja przyjęta do grupy.').waitFor();

    await facilitator.page.goto(`/grupy/${stage.cast.groupId}/osoby`);
    await facilitator.page.getByText('Zakończ udział w grupie').last().click();
    await facilitator.page.getByRole('button', { name: 'Tak, zakończ' }).click();
    await facilitator.page.getByText('To jedyna osoba prowadząca grupę').waitFor();
    await facilitator.close();
    await guest.close();
  });
});
