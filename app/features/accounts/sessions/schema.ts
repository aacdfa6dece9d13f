import { z } from 'zod';
import { emailAddress, provenPassword } from '../passwords/schema.ts';

export const SignIn = z.object({ email: emailAddress, password: provenPassword });
