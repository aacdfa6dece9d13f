import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The URL map of Splot: Polish paths to English files. */
export default [
  index('routes/home.tsx'),

  // accounts and institutions
  route('logowanie', 'routes/session/sign-in.tsx'),
  route('wylogowanie', 'routes/session/sign-out.tsx'),
  route('wylogowanie-wszedzie', 'routes/session/sign-out-everywhere.tsx'),
  route('haslo', 'routes/session/request-reset.tsx'),
  route('haslo/:token', 'routes/session/reset.tsx'),
  route('zaproszenie/:token', 'routes/session/invitation.tsx'),
  route('konto', 'routes/account/show.tsx'),
  route('konto/haslo', 'routes/account/password.tsx'),
  route('osoby/:personId/zawieszenie', 'routes/account/suspend.tsx'),
  route('osoby/:personId/przywrocenie', 'routes/account/restore.tsx'),
  route('osoby/:personId/rola', 'routes/account/global-role.tsx'),
  route('instytucje', 'routes/institutions/list.tsx'),
  route('instytucje/nowa', 'routes/institutions/new.tsx'),
  route('instytucje/:institutionId', 'routes/institutions/show.tsx'),
  route('instytucje/:institutionId/edycja', 'routes/institutions/edit.tsx'),
  route('instytucje/:institutionId/zaproszenia', 'routes/institutions/invite.tsx'),
  route('zaproszenia/:invitationId/wycofanie', 'routes/institutions/revoke-invitation.tsx'),
  route('zaproszenia/:invitationId/ponowienie', 'routes/institutions/resend-invitation.tsx'),
  route('zatrudnienia/:employmentId/koniec', 'routes/institutions/end-employment.tsx'),
  route('zatrudnienia/:employmentId/rola', 'routes/institutions/change-employment-role.tsx'),

  // groups
  route('grupy', 'routes/groups/list.tsx'),
  route('grupy/nowa', 'routes/groups/new.tsx'),
  route('grupy/:groupId', 'routes/groups/show.tsx'),
  route('grupy/:groupId/edycja', 'routes/groups/edit.tsx'),
  route('grupy/:groupId/archiwum', 'routes/groups/archive.tsx'),
  route('grupy/:groupId/uczestnictwo', 'routes/groups/request.tsx'),
  route('grupy/:groupId/osoby', 'routes/groups/people.tsx'),
  route('uczestnictwa/:participationId/przyjecie', 'routes/groups/accept.tsx'),
  route('uczestnictwa/:participationId/odmowa', 'routes/groups/decline.tsx'),
  route('uczestnictwa/:participationId/wycofanie', 'routes/groups/withdraw.tsx'),
  route('uczestnictwa/:participationId/odejscie', 'routes/groups/leave.tsx'),
  route('miejsca/:seatId/rola', 'routes/groups/seat-role.tsx'),
  route('miejsca/:seatId/koniec', 'routes/groups/end-seat.tsx'),

  // meetings and calendars
  route('spotkania', 'routes/meetings/list.tsx'),
  route('grupy/:groupId/spotkania/nowe', 'routes/meetings/new.tsx'),
  route('spotkania/:meetingId', 'routes/meetings/show.tsx'),
  route('spotkania/:meetingId/edycja', 'routes/meetings/edit.tsx'),
  route('spotkania/:meetingId/odwolanie', 'routes/meetings/cancel.tsx'),
  route('spotkania/:meetingId/odpowiedz', 'routes/meetings/my-answer.tsx'),
  route('spotkania/:meetingId/notatka', 'routes/meetings/open-note.tsx'),
  route('spotkania/:meetingId/kalendarz.ics', 'routes/calendar/meeting-file.ts'),
  route('odpowiedz/:token', 'routes/meetings/answer-by-link.tsx'),
  route('kalendarz/:token.ics', 'routes/calendar/personal-feed.ts'),
  route('konto/kalendarz', 'routes/calendar/feed-link.tsx'),

  // documents and publications
  route('dokumenty', 'routes/documents/list.tsx'),
  route('grupy/:groupId/dokumenty/nowy', 'routes/documents/new.tsx'),
  route('dokumenty/:documentId', 'routes/documents/show.tsx'),
  route('dokumenty/:documentId/tytul', 'routes/documents/rename.tsx'),
  route('dokumenty/:documentId/archiwum', 'routes/documents/archive.tsx'),
  route('dokumenty/:documentId/przywrocenie', 'routes/documents/restore.tsx'),
  route('dokumenty/:documentId/publikacja', 'routes/documents/publish.tsx'),
  route('publikacje', 'routes/publications/list.tsx'),
  route('publikacje/:publicationId', 'routes/publications/show.tsx'),
  route('publikacje/:publicationId/wycofanie', 'routes/publications/withdraw.tsx'),

  // directory
  route('katalog', 'routes/directory/search.tsx'),
  route('katalog/nowa', 'routes/directory/new.tsx'),
  route('katalog/do-potwierdzenia', 'routes/directory/stale.tsx'),
  route('katalog/:serviceId', 'routes/directory/show.tsx'),
  route('katalog/:serviceId/edycja', 'routes/directory/edit.tsx'),
  route('katalog/:serviceId/potwierdzenie', 'routes/directory/confirm.tsx'),
  route('katalog/:serviceId/historia', 'routes/directory/history.tsx'),
  route('katalog/:serviceId/archiwum', 'routes/directory/archive.tsx'),
  route('katalog/:serviceId/przywrocenie', 'routes/directory/restore.tsx'),

  // the rest
  route('deklaracja-dostepnosci', 'routes/statements/accessibility.tsx'),
  route('prywatnosc', 'routes/statements/privacy.tsx'),
  route('poczta', 'routes/outbox/list.tsx'),
  route('poczta/:mailId', 'routes/outbox/mail.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
