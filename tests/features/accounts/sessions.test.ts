import { beforeAll, describe, expect, it } from 'vitest';
import { changePassword } from '#app/features/accounts/passwords/commands/change-password.server.ts';
import { requestReset } from '#app/features/accounts/passwords/commands/request-reset.server.ts';
import { resetPassword } from '#app/features/accounts/passwords/commands/reset-password.server.ts';
import { restorePerson } from '#app/features/accounts/people/commands/restore-person.server.ts';
import { suspendPerson } from '#app/features/accounts/people/commands/suspend-person.server.ts';
import { signIn } from '#app/features/accounts/sessions/commands/sign-in.server.ts';
import { signOut } from '#app/features/accounts/sessions/commands/sign-out.server.ts';
import { signOutEverywhere } from '#app/features/accounts/sessions/commands/sign-out-everywhere.server.ts';
import { registerAccountSubscribers } from '#app/features/accounts/subscribers.server.ts';
import { db } from '#app/platform/db/db.server.ts';
import { drainEvents } from '#app/platform/events/dispatch.server.ts';
import { readSession } from '#app/platform/session/session.server.ts';
import { signedIn } from '#prisma/seed/people.ts';
import { type Cast, makeCast } from '#tests/cast.ts';

const PASSWORD = 'splot-demo';
const NEW = 'cztery wielkie zielone żaby';
let cast: Cast;
let visits = 0;

beforeAll(async () => {
  cast = await makeCast();
  registerAccountSubscribers();
});

/** From a network address of its own, so that no test uses up another's tries. */
const visit = () => ({ from: `192.0.2.${++visits}` });
const enter = async (email: string, password = PASSWORD) =>
  (await signIn({ email, password }, visit())).cookie;
const whose = async (cookie: string) => (await readSession(cookie.split(';')[0]))?.personId ?? null;

async function resetToken(email: string): Promise<string | null> {
  const before = await db.outboxMail.count();
  await requestReset(email, visit().from);
  await drainEvents();
  const [mail] = await db.outboxMail.findMany({
    where: { to: email },
    orderBy: { createdAt: 'desc' },
    take: 1,
    skip: 0,
  });
  if ((await db.outboxMail.count()) === before) return null;
  return /\/haslo\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? null;
}

describe('signing in', () => {
  it('opens a session of the person; its id is stored hashed only', async () => {
    const cookie = await enter(cast.librarian.email);
    expect(await whose(cookie)).toBe(cast.librarian.personId);
    const id = cookie.split(';')[0]?.split('=')[1] ?? '';
    expect(id.length).toBeGreaterThanOrEqual(26);
    expect(await db.session.findUnique({ where: { id } })).toBeNull();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  it('refuses a wrong password, an unknown address and a suspended person in the same words', async () => {
    const refusal = { code: 'invalid', detail: { message: 'accounts:error.signInFailed' } };
    await expect(enter(cast.librarian.email, 'nie to hasło')).rejects.toMatchObject(refusal);
    await expect(enter('nikt@nigdzie.example')).rejects.toMatchObject(refusal);
    await db.person.update({ where: { id: cast.observer.personId }, data: { suspendedAt: new Date() } });
    await expect(enter(cast.observer.email)).rejects.toMatchObject(refusal);
    const refused = await db.event.findMany({ where: { type: 'session.refused' } });
    expect(refused).toHaveLength(3);
    expect(JSON.stringify(refused)).not.toContain('example');
  });

  it('ends the session that the browser had', async () => {
    const first = await enter(cast.librarian.email);
    const earlier = await readSession(first.split(';')[0]);
    const { cookie } = await signIn(
      { email: cast.librarian.email, password: PASSWORD },
      { ...visit(), earlierSessionId: earlier?.sessionId },
    );
    expect(await whose(first)).toBeNull();
    expect(await whose(cookie)).toBe(cast.librarian.personId);
  });

  it('slows guessing down from one place without keeping the owner out', async () => {
    const stranger = visit();
    const guess = () => signIn({ email: cast.outsider.email, password: 'zgadywanie' }, stranger);
    const codes: string[] = [];
    for (let i = 0; i < 12; i++)
      codes.push(
        await guess().then(
          () => 'in',
          (error) => error.code,
        ),
      );
    expect(codes.slice(0, 8)).toEqual(Array(8).fill('invalid'));
    expect(codes.slice(8)).toEqual(Array(4).fill('too_many'));
    expect(await whose(await enter(cast.outsider.email))).toBe(cast.outsider.personId);
  });

  it('lets the right password wipe out earlier slips', async () => {
    const home = visit();
    const attempt = (password: string) => signIn({ email: cast.neighbour.email, password }, home);
    for (let i = 0; i < 3; i++) {
      for (let slip = 0; slip < 5; slip++)
        await expect(attempt('pomyłka')).rejects.toMatchObject({ code: 'invalid' });
      await attempt(PASSWORD);
    }
  });
});

describe('ending sessions', () => {
  it('one at sign-out, all at sign-out everywhere', async () => {
    const [desk, phone] = [await enter(cast.librarian.email), await enter(cast.librarian.email)];
    const session = await readSession(phone.split(';')[0]);
    await signOut({ ...cast.librarian, sessionId: session?.sessionId ?? '' });
    expect([await whose(desk), await whose(phone)]).toEqual([cast.librarian.personId, null]);
    await signOutEverywhere(cast.librarian);
    expect(await whose(desk)).toBeNull();
  });

  it('all at suspension, and none comes back with the restored account', async () => {
    const cookie = await enter(cast.colleague.email);
    await expect(suspendPerson(cast.officer, cast.colleague.personId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(suspendPerson(cast.admin, cast.admin.personId)).rejects.toMatchObject({ code: 'not_found' });
    await suspendPerson(cast.admin, cast.colleague.personId);
    expect(await whose(cookie)).toBeNull();
    await restorePerson(cast.admin, cast.colleague.personId);
    expect(await whose(cookie)).toBeNull();
    expect(await whose(await enter(cast.colleague.email))).toBe(cast.colleague.personId);
  });
});

describe('changing the password', () => {
  it('needs the current one and logs out everywhere else', async () => {
    const other = await enter(cast.facilitator.email);
    const change = (currentPassword: string, password: string) =>
      changePassword(cast.facilitator, { currentPassword, password }, visit().from);
    await expect(change('nie to', NEW)).rejects.toMatchObject({ detail: { field: 'currentPassword' } });
    await expect(change(PASSWORD, 'facylitatorka1')).rejects.toMatchObject({ detail: { field: 'password' } });
    expect(await whose(other)).toBe(cast.facilitator.personId);
    const { cookie } = await change(PASSWORD, NEW);
    expect([await whose(other), await whose(cookie)]).toEqual([null, cast.facilitator.personId]);
    const notice = await db.outboxMail.findMany({ where: { to: cast.facilitator.email } });
    expect(notice.map(({ subject }) => subject)).toContain('Hasło do Splotu zostało zmienione');
  });
});

describe('a forgotten password', () => {
  it('mails a link that works once, for half an hour, and ends all sessions', async () => {
    const { email, personId } = cast.outsider;
    const cookie = await enter(email);
    const token = (await resetToken(email)) ?? '';
    const reset = await db.passwordReset.findFirstOrThrow({ where: { personId } });
    expect((reset.expiresAt.getTime() - reset.createdAt.getTime()) / 60_000).toBeCloseTo(30, 0);
    expect(JSON.stringify(await db.event.findMany())).not.toContain(token);
    await expect(resetPassword(token, 'wielkopolska2026')).rejects.toMatchObject({
      detail: { field: 'password' },
    });
    const both = await Promise.allSettled([resetPassword(token, NEW), resetPassword(token, NEW)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(resetPassword(token, NEW)).rejects.toMatchObject({ code: 'gone' });
    expect(await whose(cookie)).toBeNull();
    expect(await whose(await enter(email, NEW))).toBe(personId);
  });

  it('an unknown or suspended address gets no mail but the same answer', async () => {
    expect(await resetToken('nikt@nigdzie.example')).toBeNull();
    expect(await resetToken(cast.observer.email)).toBeNull();
  });

  it('a used link ends the others, an expired one opens nothing', async () => {
    const { email } = cast.neighbour;
    const [first, second] = [(await resetToken(email)) ?? '', (await resetToken(email)) ?? ''];
    await resetPassword(second, NEW);
    await expect(resetPassword(first, NEW)).rejects.toMatchObject({ code: 'gone' });
    const third = (await resetToken(email)) ?? '';
    await db.passwordReset.updateMany({
      where: { usedAt: null },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expect(resetPassword(third, NEW)).rejects.toMatchObject({ code: 'gone' });
  });

  it('asking is throttled for one asker sooner than for the address that is asked about', async () => {
    const ask = (from: string) =>
      requestReset('ofiara@nigdzie.example', from).then(
        () => 'sent',
        (error) => error.code,
      );
    const codes: string[] = [];
    const same = visit().from;
    for (let i = 0; i < 7; i++) codes.push(await ask(same));
    expect(codes).toEqual([...Array(5).fill('sent'), 'too_many', 'too_many']);
    codes.length = 0;
    for (let i = 0; i < 27; i++) codes.push(await ask(visit().from));
    expect(codes).toEqual([...Array(25).fill('sent'), 'too_many', 'too_many']);
  });
});

describe('what a person may do', () => {
  it('is read anew at every request', async () => {
    const before = await signedIn(cast.librarian.personId);
    expect(before.seats).toHaveLength(1);
    await db.seat.updateMany({ where: { personId: cast.librarian.personId }, data: { endedAt: new Date() } });
    expect((await signedIn(cast.librarian.personId)).seats).toEqual([]);
  });
});
