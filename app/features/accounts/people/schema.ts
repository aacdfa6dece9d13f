import { z } from 'zod';
import { LANGUAGES } from '#app/platform/i18n/language.ts';
import { personName } from '../invitations/schema.ts';
import { EMPLOYMENT_ROLES, GLOBAL_ROLES } from '../roles.ts';

export const EditProfile = z.object({
  name: personName,
  language: z.enum(LANGUAGES, 'accounts:error.languageMissing'),
});

export const ChangeEmploymentRole = z.object({
  role: z.enum(EMPLOYMENT_ROLES, 'accounts:error.roleMissing'),
});

export const ChangeGlobalRole = z.object({ globalRole: z.enum(GLOBAL_ROLES, 'accounts:error.roleMissing') });
