import { accounts, sessions } from './accounts.ts';
import { directory } from './directory.ts';
import { documents } from './documents.ts';
import { downloads } from './downloads.ts';
import { files } from './files.ts';
import { general } from './general.ts';
import { groups } from './groups.ts';
import { imports } from './imports.ts';
import { meetings } from './meetings.ts';
import { remarks } from './remarks.ts';
import { templates } from './templates.ts';
import type { Area } from './types.ts';

/** One table for the whole site: role × route × object. */
export const AREAS: Record<string, Area> = {
  accounts,
  directory,
  documents,
  downloads,
  files,
  general,
  groups,
  imports,
  meetings,
  remarks,
  templates,
  // These sign everybody out.
  sessions,
};
