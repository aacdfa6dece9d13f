import { z } from 'zod';
import { PASSWORD_MAX, PASSWORD_MIN } from './length.ts';

/** A password being chosen. The list of guessable ones is looked up on the server only. */
export const newPassword = z
  .string({ error: 'accounts:error.passwordMissing' })
  .min(PASSWORD_MIN, 'accounts:error.passwordShort')
  .max(PASSWORD_MAX, 'accounts:error.passwordLong');

/** A password being shown as proof: any length that we would have let through, and older ones. */
export const provenPassword = z
  .string({ error: 'accounts:error.passwordMissing' })
  .min(1, 'accounts:error.passwordMissing')
  .max(PASSWORD_MAX, 'accounts:error.passwordLong');

export const emailAddress = z
  .string({ error: 'accounts:error.emailMissing' })
  .trim()
  .toLowerCase()
  .min(1, 'accounts:error.emailMissing')
  .max(254, 'accounts:error.emailWrong')
  .pipe(z.email('accounts:error.emailWrong'));

export const ChangePassword = z.object({ currentPassword: provenPassword, password: newPassword });
export const RequestReset = z.object({ email: emailAddress });
export const ResetPassword = z.object({ password: newPassword });
