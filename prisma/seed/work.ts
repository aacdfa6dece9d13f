import type { Actor } from '#app/features/accounts/actor.ts';
import { createDocument, createNote } from '#app/features/documents/commands/create-document.server.ts';
import { publishDocument } from '#app/features/documents/commands/publish.server.ts';
import { answerInvitation } from '#app/features/meetings/commands/answer.server.ts';
import { scheduleMeeting } from '#app/features/meetings/commands/schedule.server.ts';
import { answerForm, meetingForm } from '#app/features/meetings/schema.ts';
import { now } from '#app/platform/clock.ts';
import { transaction } from '#app/platform/db/db.server.ts';
import { toWarsaw, weekdayInWarsaw } from '#app/platform/i18n/warsaw.ts';
import { bullets, doc, heading, paragraph, table, tasks } from './text.ts';

const DAY_MS = 24 * 3_600_000;

/** The date that many days from now, moved on to a working day. */
function workingDay(days: number): string {
  let moment = new Date(now().getTime() + days * DAY_MS);
  while (weekdayInWarsaw(moment) > 5) moment = new Date(moment.getTime() + DAY_MS);
  return toWarsaw(moment).date;
}

/** A meeting that was, with its published note, and one to come with a first answer. */
export async function seedMeetings(facilitator: Actor, librarian: Actor, groupId: string): Promise<void> {
  const past = await scheduleMeeting(
    facilitator,
    groupId,
    meetingForm.parse({
      title: 'Spotkanie sieciujące: Bajkowozy w bibliotekach',
      date: workingDay(-21),
      start: '10:00',
      end: '12:00',
      mode: 'in_person',
      venue: 'ROPS, ul. Nowowiejskiego 11, Poznań',
      description: 'Co udało się w warsztatach międzykulturowych i gdzie pojedziemy dalej.',
      agenda: [
        { title: 'Warsztaty w bibliotekach: co zadziałało', purpose: 'information', minutes: '40' },
        { title: 'Wspólny kalendarz zajęć', purpose: 'decision', minutes: '30' },
      ],
    }),
  );
  const noteId = await transaction('seed note', (tx) =>
    createNote(tx, {
      meeting: { id: past },
      groupId,
      title: 'Notatka: Bajkowozy w bibliotekach',
      content: noteText(),
      actor: facilitator,
    }),
  );
  await publishDocument(facilitator, noteId, { audience: 'public' });

  const next = await scheduleMeeting(
    facilitator,
    groupId,
    meetingForm.parse({
      title: 'Spotkanie sieciujące: kursy polskiego w subregionach',
      date: workingDay(9),
      start: '10:00',
      end: '12:00',
      mode: 'hybrid',
      venue: 'Centrum Integracji Cudzoziemców, ul. Mielżyńskiego 14a, Poznań',
      onlineUrl: 'https://spotkania.rops.example/sieciujace',
      description: 'Przykładowe spotkanie: jak zorganizować kursy wieczorowe poza Poznaniem.',
      agenda: [
        {
          title: 'Kto czego potrzebuje: Piła, Konin, Leszno, Kalisz',
          purpose: 'consultation',
          minutes: '45',
        },
        { title: 'Sale w bibliotekach po godzinach', purpose: 'decision', minutes: '30' },
        { title: 'Wolne wnioski', purpose: 'information', minutes: '15' },
      ],
    }),
  );
  const comes = answerForm.parse({ answer: 'yes', whoComes: '', comment: '' });
  await answerInvitation({ via: 'page', actor: librarian, meetingId: next }, comes);
}

/** A solution document in work. */
export async function seedSolution(actor: Actor, groupId: string): Promise<void> {
  await createDocument(
    actor,
    groupId,
    { title: 'Wieczorowe kursy polskiego w bibliotekach' },
    solutionText(),
  );
}

const noteText = () =>
  doc(
    paragraph(
      'Przykładowa notatka. Opisane działania pochodzą z publicznej strony działu, ustalenia są przykładem.',
    ),
    heading('Warsztaty w bibliotekach'),
    paragraph(
      'Warsztaty międzykulturowe z wykorzystaniem Bajkowozów prowadzimy z bibliotekami w Kaliszu, Pile, Golinie, Pleszewie, Poznaniu, Koninie, Lesznie, Krzywiniu, Środzie Wielkopolskiej i Białośliwiu.',
    ),
    heading('Ustalenia'),
    bullets(
      'Biblioteki dostają terminy Bajkowozu z miesięcznym wyprzedzeniem.',
      'Ogłoszenia o warsztatach są po polsku i po ukraińsku.',
    ),
    heading('Zadania'),
    tasks(
      [true, 'Regionalny ośrodek: wspólny kalendarz zajęć'],
      [false, 'Biblioteka w Pile: lista sal na zajęcia po południu'],
    ),
  );

const solutionText = () =>
  doc(
    heading('Problem'),
    paragraph('Poza Poznaniem kursy języka polskiego odbywają się głównie w godzinach pracy (przykład).'),
    heading('Kogo dotyczy'),
    bullets('osoby pracujące na dwie zmiany', 'rodzice bez opieki nad dziećmi w ciągu dnia'),
    heading('Co już jest'),
    table(
      ['Miejsce', 'Grupy', 'Poziom'],
      ['Poznań', '6', 'A1–B2'],
      ['Kalisz, Konin, Piła, Leszno', '8', 'A1'],
    ),
    heading('Propozycja'),
    paragraph(
      'Biblioteki udostępniają sale dwa wieczory w tygodniu, centra zapewniają lektorów i materiały.',
    ),
  );
