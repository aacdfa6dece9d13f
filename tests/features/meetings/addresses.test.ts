import { expect, it } from 'vitest';
import { emailAddress } from '#app/features/accounts/passwords/schema.ts';
import { address } from '#app/platform/calendar/text.ts';

/** Whoever may have an account must be able to get an invitation: one refused address would stop the mails behind it. */
it.each([
  "d'angelo@ngo.example",
  'kursy+polskiego@pila.example',
  'imie_i.nazwisko-2@biblioteka.pila.example',
  "o'neill+x'y@a-b.example",
  '1@2.example',
])('%s', (text) => {
  expect(emailAddress.parse(text)).toBe(text);
  expect(address(text)).toContain(text);
});
