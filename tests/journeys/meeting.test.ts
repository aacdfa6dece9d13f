import { describe, expect, it } from 'vitest';
import { answerUrl } from '#app/features/meetings/emails/recipient.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { expectAccessible } from '#tests/chromium.ts';
import { dayAhead, property } from '#tests/features/meetings/meetings.ts';
import { libicalAvailable, libicalFaults } from '#tests/platform/calendar/libical.ts';
import { lint } from '#tests/platform/calendar/lint.ts';
import type { Mailbox } from '#tests/smtp.ts';
import { onStage } from '#tests/stage.ts';
import { until } from '#tests/until.ts';

const stage = onStage();
const { windowOf } = stage;

/** The text/calendar part of a mail, as a mail program finds it. The parser ends lines with LF whatever came. */
const calendarOf = (mail: Awaited<ReturnType<Mailbox['mailTo']>>) => {
  const part = mail.attachments.find((attachment) => attachment.mimeType === 'text/calendar');
  const text = new TextDecoder().decode(part?.content as ArrayBuffer);
  return { ics: `${text.trimEnd()}\n`.replace(/\r?\n/g, '\r\n'), method: part?.method };
};

describe('a meeting, from planning to who comes', () => {
  it('facilitator plans, the library answers from the mail without signing in, everybody sees it', async () => {
    const facilitator = await windowOf(stage.cast.facilitator.personId);
    const { page } = facilitator;
    await page.goto(`/grupy/${stage.cast.groupId}/spotkania/nowe`);
    await expectAccessible(page);
    await page.getByLabel('Tytuł spotkania').fill('Jesienne spotkanie sieciujące');
    await page.getByLabel('Dzień').fill(dayAhead(40));
    await page.getByLabel('Początek').fill('10:00');
    await page.getByLabel('Koniec').fill('12:30');
    await page.getByLabel('na miejscu i online').check();
    await page.getByLabel('Miejsce').fill('Biblioteka, ul. Biblioteczna 1, Piła');
    await page.getByLabel('Link do spotkania online').fill('https://spotkanie.example/jesien');
    await page.getByRole('group', { name: 'Punkt 1' }).getByLabel('Temat').fill('Kursy wieczorne');
    await page.getByRole('group', { name: 'Punkt 1' }).getByLabel('Minuty').fill('45');
    await page.getByRole('button', { name: 'Zaplanuj i wyślij zaproszenia' }).click();
    await page.getByRole('heading', { level: 1, name: 'Jesienne spotkanie sieciujące' }).waitFor();
    await page.getByText('Spotkanie zaplanowane. Zaproszenia są w drodze.').waitFor();
    await expectAccessible(page);

    const mail = await stage.mailbox.mailTo(stage.cast.librarian.email, 'Zaproszenie: Jesienne');
    const { ics, method } = calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(lint(ics)).toEqual([]);
    if (libicalAvailable()) expect(libicalFaults(ics)).toEqual([]);
    expect(property(ics, 'ATTENDEE')?.toLowerCase()).toBe(`mailto:${stage.cast.librarian.email}`);
    expect(property(ics, 'ORGANIZER')).toBe('mailto:splot@rops.example');
    expect(stage.mailbox.mails.filter((one) => one.subject?.includes('Jesienne'))).toHaveLength(3);

    const link = /https?:\S+\/odpowiedz\/\S+\?odpowiedz=tak/.exec(mail.text ?? '')?.[0] ?? '';
    const visitor = await windowOf(undefined, { width: 360 });
    await visitor.page.goto(new URL(link).pathname + new URL(link).search);
    await visitor.page.getByRole('heading', { name: 'Czy Twoja instytucja będzie?' }).waitFor();
    await expectAccessible(visitor.page);
    await visitor.page.getByLabel('Kto będzie').fill('Kierowniczka i stażysta');
    await visitor.page.getByRole('button', { name: 'Potwierdzam: Będziemy na miejscu' }).click();
    await visitor.page.getByText('Dziękujemy, odpowiedź jest zapisana.').waitFor();
    await visitor.page.getByText('Obecna odpowiedź: Będziemy na miejscu').waitFor();
    await visitor.close();

    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'Biblioteka w Pile' });
    await row.getByText('Będzie: Kierowniczka i stażysta').waitFor();
    expect(await row.getByRole('cell').first().textContent()).toBe('na miejscu');
    await facilitator.close();
  });

  it('the library changes its mind with JavaScript off; a change and a cancelling reach it by mail', async () => {
    const meeting = await db.meeting.findFirstOrThrow({ where: { title: 'Jesienne spotkanie sieciujące' } });
    const invitee = await db.invitee.findFirstOrThrow({
      where: { meetingId: meeting.id, personId: stage.cast.librarian.personId },
    });
    const visitor = await windowOf(undefined, { javaScriptEnabled: false });
    await visitor.page.goto(`${new URL(answerUrl(invitee.id)).pathname}?odpowiedz=nie`);
    await visitor.page.getByRole('button', { name: 'Potwierdzam: Nie będzie nas' }).click();
    await visitor.page.getByText('Obecna odpowiedź: Nie będzie nas').waitFor();
    await visitor.close();

    const facilitator = await windowOf(stage.cast.facilitator.personId, { javaScriptEnabled: false });
    const { page } = facilitator;
    await page.goto(`/spotkania/${meeting.id}`);
    await page
      .getByRole('row')
      .filter({ hasText: 'Biblioteka w Pile' })
      .getByText('nie będzie', { exact: true })
      .waitFor();
    await page.getByRole('link', { name: 'Zmień', exact: true }).click();
    await page.getByLabel('Miejsce').fill('Ratusz, pl. Staszica 10, Piła');
    await page.getByRole('button', { name: 'Zapisz zmiany' }).click();
    const update = calendarOf(await stage.mailbox.mailTo(stage.cast.librarian.email, 'Zmiana: Jesienne'));
    expect(property(update.ics, 'SEQUENCE')).toBe('1');
    expect(update.ics).toContain('PARTSTAT=DECLINED');

    await page.getByRole('link', { name: 'Odwołaj spotkanie' }).click();
    await page.getByLabel('Powód odwołania').fill('Awaria ogrzewania');
    await page.getByRole('button', { name: 'Odwołaj i powiadom zaproszonych' }).click();
    await page.getByText('To spotkanie jest odwołane').waitFor();
    const cancel = calendarOf(await stage.mailbox.mailTo(stage.cast.librarian.email, 'Odwołane: Jesienne'));
    expect(cancel.method).toBe('CANCEL');
    expect(property(cancel.ics, 'UID')).toBe(property(update.ics, 'UID'));
    await facilitator.close();
  });

  it('the pages a person passes are accessible, and the note opens', async () => {
    const facilitator = await windowOf(stage.cast.facilitator.personId, { expected: /status of 400/ });
    const { page } = facilitator;
    await page.goto(`/grupy/${stage.cast.groupId}/spotkania/nowe`);
    await page.getByLabel('Tytuł spotkania').fill('Spotkanie z notatką');
    await page.getByRole('button', { name: 'Zaplanuj i wyślij zaproszenia' }).click();
    await page.getByText('Podaj miejsce spotkania.').first().waitFor();
    await expectAccessible(page);
    await page.getByLabel('Dzień').fill(dayAhead(10));
    await page.getByLabel('Początek').fill('09:00');
    await page.getByLabel('Koniec').fill('10:00');
    await page.getByLabel('Miejsce').fill('Ratusz');
    await page.getByRole('button', { name: 'Zaplanuj i wyślij zaproszenia' }).click();
    await page.getByRole('button', { name: 'Otwórz notatkę' }).click();
    await page.waitForURL(/\/dokumenty\//);
    for (const path of ['/spotkania', '/spotkania?kiedy=minione', '/konto/kalendarz']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.getByRole('button', { name: 'Utwórz adres kalendarza' }).click();
    const address = await page.getByLabel('Adres Twojego kalendarza').inputValue();
    await expectAccessible(page);
    const feed = await until(async () =>
      (await fetch(new URL(new URL(address).pathname, stage.server.url))).text(),
    );
    expect(feed).toContain('SUMMARY:Spotkanie z notatką');
    await facilitator.close();
  });
});
