import { z } from 'zod';
import { LANGUAGES } from '#app/platform/i18n/language.ts';
import { emailAddress, newPassword, provenPassword } from '../passwords/schema.ts';
import { EMPLOYMENT_ROLES, GLOBAL_ROLES } from '../roles.ts';

export const personName = z
  .string({ error: 'accounts:error.nameMissing' })
  .trim()
  .min(2, 'accounts:error.nameMissing')
  .max(120, 'accounts:error.nameLong');

export const InvitePerson = z.object({
  email: emailAddress,
  name: z.string().trim().max(120, 'accounts:error.nameLong').default(''),
  role: z.enum(EMPLOYMENT_ROLES, 'accounts:error.roleMissing'),
  language: z.enum(LANGUAGES, 'accounts:error.languageMissing'),
  /** Only an administrator may give one. */
  globalRole: z.enum(GLOBAL_ROLES, 'accounts:error.roleMissing').default('none'),
});

/** For an address without an account. */
export const AcceptAsNewcomer = z.object({ name: personName, password: newPassword });
/** The first administrator's link was not mailed, so the address is asked for. */
export const AcceptAsFirst = AcceptAsNewcomer.extend({ email: emailAddress });
/** For an address that has an account. */
export const AcceptWithAccount = z.object({ password: provenPassword });
