import type { EmploymentRole, GlobalRole } from './actor.ts';

export const EMPLOYMENT_ROLES = ['member', 'coordinator'] as const satisfies readonly EmploymentRole[];
export const GLOBAL_ROLES = ['none', 'officer', 'admin'] as const satisfies readonly GlobalRole[];

export const INSTITUTION_KINDS = [
  'regional_centre',
  'integration_centre',
  'library',
  'ngo',
  'office',
  'school',
  'health',
  'university',
  'other',
] as const;
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number];
