import { describe, expect, it } from 'vitest';
import { expectAccessible } from '#tests/chromium.ts';
import { heading, PASSWORD, pathIn, signIn } from '#tests/journeys/join.ts';
import { onStage } from '#tests/stage.ts';

const EMAIL = 'nowa.bibliotekarka@krzywin.example';
const stage = onStage();
const windowOf = (personId?: string, expected = /none/) => stage.windowOf(personId, { expected });

describe('from the first invitation to a seat in a group', () => {
  it('a librarian is invited by mail, sets a password, her library asks to join, the facilitator accepts', async () => {
    const officer = await windowOf(stage.cast.officer.personId, /400/);
    await officer.page.goto('/instytucje/nowa');
    await expectAccessible(officer.page);
    await officer.page.getByLabel('Nazwa instytucji').fill('Biblioteka w Golinie');
    await officer.page.getByLabel('Rodzaj instytucji').selectOption('biblioteka publiczna');
    await officer.page.getByLabel('Miejscowość').fill('Golina');
    await officer.page.getByLabel('NIP').fill('123-456-78-90');
    await officer.page.getByRole('button', { name: 'Dodaj instytucję' }).click();
    await officer.page.getByRole('alert').getByText('To nie jest poprawny NIP.').waitFor();
    await expectAccessible(officer.page);
    expect(await officer.page.getByLabel('Miejscowość').inputValue()).toBe('Golina');
    await officer.page.getByLabel('NIP').fill('');
    await officer.page.getByRole('button', { name: 'Dodaj instytucję' }).click();
    await heading(officer.page, 'Biblioteka w Golinie').waitFor();
    await expectAccessible(officer.page);

    await officer.page.getByRole('link', { name: 'Zaproś osobę' }).click();
    await heading(officer.page, 'Zaproś osobę').waitFor();
    await expectAccessible(officer.page);
    await officer.page.getByLabel('Adres e-mail').fill(EMAIL);
    await officer.page.getByRole('radio', { name: 'osoba koordynująca' }).check();
    await officer.page.getByRole('button', { name: 'Wyślij zaproszenie' }).click();
    await officer.page.getByText(`Wysyłamy zaproszenie na adres ${EMAIL}.`).waitFor();
    await officer.page.getByRole('heading', { name: 'Zaproszenia bez odpowiedzi' }).waitFor();
    await expectAccessible(officer.page);
    await officer.close();

    const invitation = await stage.mailbox.mailTo(EMAIL, 'Zaproszenie do Splotu');
    const librarian = await windowOf(undefined, /400/);
    const { page } = librarian;
    await page.goto(pathIn(invitation.text, '/zaproszenie/'));
    await heading(page, 'Zaproszenie do Splotu').waitFor();
    await page.getByText('Biblioteka w Golinie, Golina').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Imię i nazwisko').fill('Bibliotekarka z Goliny');
    await page.getByLabel('Nowe hasło').fill('wielkopolska2026');
    await page.getByRole('button', { name: 'Przyjmij zaproszenie' }).click();
    await page.getByRole('alert').getByText('To hasło łatwo odgadnąć').waitFor();
    expect(await page.getByLabel('Imię i nazwisko').inputValue()).toBe('Bibliotekarka z Goliny');
    await page.getByLabel('Nowe hasło').fill(PASSWORD);
    await page.getByRole('button', { name: 'Przyjmij zaproszenie' }).click();
    await page.getByText('Zaproszenie przyjęte. Dobrze, że jesteś!').waitFor();
    await heading(page, 'Biblioteka w Golinie').waitFor();
    await expectAccessible(page);

    await page
      .getByRole('navigation', { name: 'Nawigacja główna' })
      .getByRole('link', { name: 'Grupy' })
      .click();
    await heading(page, 'Grupy robocze').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Integracja w bibliotekach' }).click();
    await page.getByRole('link', { name: 'Poproś o dołączenie' }).click();
    await heading(page, 'Prośba o dołączenie').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Wiadomość').fill('Mamy salę i Bajkowóz.');
    await page.getByRole('button', { name: 'Wyślij prośbę' }).click();
    await page.getByText('czeka na decyzję').waitFor();
    await expectAccessible(page);
    expect(await page.getByText('Facylitatorka').count()).toBe(0);

    const request = await stage.mailbox.mailTo(
      stage.cast.facilitator.email,
      'Biblioteka w Golinie prosi o dołączenie',
    );
    expect(request.text).toContain('Mamy salę i Bajkowóz.');
    const facilitator = await windowOf(stage.cast.facilitator.personId);
    await facilitator.page.goto(pathIn(request.text, '/grupy/'));
    await facilitator.page.getByText('Mamy salę i Bajkowóz.').waitFor();
    await expectAccessible(facilitator.page);
    await facilitator.page.getByRole('button', { name: 'Przyjmij: Biblioteka w Golinie' }).click();
    await facilitator.page.getByText('Instytucja przyjęta do grupy.').waitFor();
    await facilitator.page.getByText('Bibliotekarka z Goliny').waitFor();
    await facilitator.page.getByRole('link', { name: 'Osoby w grupie', exact: true }).click();
    await heading(facilitator.page, 'Osoby w grupie').waitFor();
    await expectAccessible(facilitator.page);
    await facilitator.close();

    const answer = await stage.mailbox.mailTo(EMAIL, 'Biblioteka w Golinie jest w grupie');
    await page.goto(pathIn(answer.text, '/grupy/'));
    await page.getByText('uczestniczy', { exact: true }).waitFor();
    await page.getByText('Facylitatorka').waitFor();
    await librarian.close();
  }, 180_000);

  it('the same link a second time says what to do', async () => {
    const invitation = await stage.mailbox.mailTo(EMAIL, 'Zaproszenie do Splotu');
    const visitor = await windowOf(undefined, /410/);
    await visitor.page.goto(pathIn(invitation.text, '/zaproszenie/'));
    await visitor.page.getByText('Jeśli masz już konto, zaloguj się.').waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.getByRole('main').getByRole('link', { name: 'Zaloguj się' }).click();
    await heading(visitor.page, 'Zaloguj się').waitFor();
    await visitor.close();
  });

  it('a forgotten password: a mail, a new one, and in', async () => {
    const visitor = await windowOf();
    const { page } = visitor;
    await page.goto('/logowanie?dalej=/konto');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Nie pamiętasz hasła?' }).click();
    await heading(page, 'Nowe hasło').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Adres e-mail').fill(EMAIL);
    await page.getByRole('button', { name: 'Wyślij link' }).click();
    await page.getByText('Jeśli ten adres ma konto').waitFor();
    const mail = await stage.mailbox.mailTo(EMAIL, 'Nowe hasło do Splotu');
    await page.goto(pathIn(mail.text, '/haslo/'));
    await heading(page, 'Ustaw nowe hasło').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Nowe hasło').fill('cztery wielkie zielone żaby');
    await page.getByRole('button', { name: 'Zapisz nowe hasło' }).click();
    await page.getByText('Hasło zmienione.').waitFor();
    await signIn(page, EMAIL, 'cztery wielkie zielone żaby');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Zaloguj się' }).waitFor();
    await page.goto('/konto');
    await heading(page, 'Moje konto').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Zmiana hasła' }).click();
    await heading(page, 'Zmiana hasła').waitFor();
    await expectAccessible(page);
    await visitor.close();
  });
});
