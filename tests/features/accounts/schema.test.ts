import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { formatNip, parseNip } from '#app/features/accounts/institutions/nip.ts';
import { InstitutionInput, NewInstitution } from '#app/features/accounts/institutions/schema.ts';
import { localPath } from '#app/platform/http/redirect.server.ts';
import { formatPhone, parsePhone } from '#app/platform/text/phone.ts';
import { parseWebAddress } from '#app/platform/text/web-address.ts';

describe('a tax number', () => {
  it.each([
    ['778-13-46-888', '7781346888'],
    ['PL 778 13 46 888', '7781346888'],
    ['7781346889', null],
    ['778134688', null],
    ['77813468881', null],
    ['abc', null],
  ])('%j is read as %j', (text, digits) => {
    expect(parseNip(text)).toBe(digits);
  });

  it('is shown in groups', () => {
    expect(formatNip('7781346888')).toBe('778-13-46-888');
  });
});

describe('a phone number', () => {
  it.each([
    ['61 85 67 300', '+48618567300', '+48 61 856 73 00'],
    ['(61) 856-73-00', '+48618567300', '+48 61 856 73 00'],
    ['0048 601 234 567', '+48601234567', '+48 601 234 567'],
    ['061 856 73 00', '+48618567300', '+48 61 856 73 00'],
    ['+380 44 123 45 67', '+380441234567', '+380441234567'],
  ])('%j becomes %j and reads %j', (text, e164, shown) => {
    expect(parsePhone(text)).toBe(e164);
    expect(formatPhone(e164)).toBe(shown);
  });

  it.each(['123', 'zadzwoń', '+48 61', '61 856 73 00 wew. 12', '000000000'])('%j is none', (text) => {
    expect(parsePhone(text)).toBeNull();
  });
});

describe('a web address', () => {
  it.each([
    ['biblioteka.example', 'https://biblioteka.example/'],
    ['http://biblioteka.example/a?b=1', 'http://biblioteka.example/a?b=1'],
    ['biblioteka.example:8080/x', 'https://biblioteka.example:8080/x'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://biblioteka.example', null],
    ['https://ktos:haslo@biblioteka.example', null],
    ['nic', null],
  ])('%j becomes %j', (text, url) => {
    expect(parseWebAddress(text)).toBe(url);
  });
});

describe('the way back after signing in', () => {
  it.each([
    ['/grupy?strona=2', '/grupy?strona=2'],
    [null, '/'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['evil', '/'],
  ])('%j leads to %j', (wanted, path) => {
    expect(localPath(wanted)).toBe(path);
  });
});

describe("an institution's form", () => {
  const given = { name: 'Biblioteka w Pile', kind: 'library', city: 'Piła' };

  it('fills what was left out', () => {
    expect(InstitutionInput.parse(given)).toMatchObject({
      nip: null,
      countyCode: null,
      phone: '',
      website: '',
    });
  });

  it('takes a posted form with every other field left empty', () => {
    const form = new FormData();
    const empty = ['description', 'nip', 'street', 'postcode', 'countyCode', 'phone', 'email', 'website'];
    for (const [name, value] of Object.entries(given)) form.append(name, value);
    expect(parseWithZod(form, { schema: NewInstitution }).status).toBe('success');
    for (const name of empty) form.append(name, '');
    const sent = parseWithZod(form, { schema: NewInstitution });
    expect(sent.status === 'success' && sent.value).toMatchObject({ nip: null, email: '', workHere: false });
  });

  it.each([
    ['name', { name: ' ' }, 'accounts:error.institutionNameMissing'],
    ['kind', { kind: 'sklep' }, 'accounts:error.kindMissing'],
    ['postcode', { postcode: '6492' }, 'accounts:error.postcodeWrong'],
    ['nip', { nip: '7781346880' }, 'accounts:error.nipWrong'],
    ['phone', { phone: '12' }, 'accounts:error.phoneWrong'],
    ['email', { email: 'pila' }, 'accounts:error.emailWrong'],
    ['website', { website: 'javascript:alert(1)' }, 'accounts:error.websiteWrong'],
  ])('says at the field %s what is wrong', (field, change, message) => {
    const { error } = InstitutionInput.safeParse({ ...given, ...change });
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[field, message]]);
  });

  it('brings a postcode into its shape', () => {
    expect(InstitutionInput.parse({ ...given, postcode: '64 920' }).postcode).toBe('64-920');
  });
});
