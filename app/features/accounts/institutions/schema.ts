import { z } from 'zod';
import { parsePhone } from '#app/platform/text/phone.ts';
import { parseWebAddress } from '#app/platform/text/web-address.ts';
import { INSTITUTION_KINDS } from '../roles.ts';
import { parseNip } from './nip.ts';

const text = (max: number) => z.string().trim().max(max, 'accounts:error.tooLong').default('');

/** Empty stays empty; anything else must parse. */
const parsed = (parse: (value: string) => string | null, message: string) =>
  text(300).transform((value, ctx) => {
    if (value === '') return '';
    const result = parse(value);
    if (result !== null) return result;
    ctx.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

const asEmail = (value: string) => (z.email().max(254).safeParse(value).success ? value : null);

export const InstitutionInput = z.object({
  name: z
    .string({ error: 'accounts:error.institutionNameMissing' })
    .trim()
    .min(3, 'accounts:error.institutionNameMissing')
    .max(200, 'accounts:error.tooLong'),
  kind: z.enum(INSTITUTION_KINDS, 'accounts:error.kindMissing'),
  description: text(4000),
  nip: parsed(parseNip, 'accounts:error.nipWrong').transform((nip) => nip || null),
  street: text(160),
  postcode: parsed(
    (value) => /^(\d{2})[-\s]?(\d{3})$/.exec(value)?.slice(1).join('-') ?? null,
    'accounts:error.postcodeWrong',
  ),
  city: z
    .string({ error: 'accounts:error.cityMissing' })
    .trim()
    .min(2, 'accounts:error.cityMissing')
    .max(80, 'accounts:error.tooLong'),
  countyCode: text(4).transform((code) => code || null),
  phone: parsed(parsePhone, 'accounts:error.phoneWrong'),
  email: parsed(asEmail, 'accounts:error.emailWrong'),
  website: parsed(parseWebAddress, 'accounts:error.websiteWrong'),
});

export const NewInstitution = InstitutionInput.extend({
  /** Whoever adds it works there and coordinates it. */
  workHere: z.preprocess((value) => value === 'on' || value === true, z.boolean()).default(false),
});

export type InstitutionData = z.output<typeof InstitutionInput>;
