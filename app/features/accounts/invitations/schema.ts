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

export interface Acceptance {
  password: string;
  /** For a new account. */
  name?: string;
  /** Only where the link names no address: the first administrator's. */
  email?: string;
}

const Newcomer = z.object({ name: personName, password: newPassword });
const First = Newcomer.extend({ email: emailAddress });
const WithAccount = z.object({ password: provenPassword });

/** What accepting asks for: proof from an address that has an account, a name and a password from others. */
export function acceptanceSchema(invitation: { email: string; hasAccount: boolean }): z.ZodType<Acceptance> {
  if (invitation.hasAccount) return WithAccount;
  return invitation.email ? Newcomer : First;
}
