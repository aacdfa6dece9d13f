export const EMPLOYMENT_ROLES = ['coordinator', 'member'] as const;
export type EmploymentRole = (typeof EMPLOYMENT_ROLES)[number];

export const GLOBAL_ROLES = ['none', 'officer', 'admin'] as const;
export type GlobalRole = (typeof GLOBAL_ROLES)[number];

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
