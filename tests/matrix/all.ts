import { general } from './general.ts';
import type { Area } from './types.ts';

/** One table for the whole site: role × route × object. */
export const AREAS: Record<string, Area> = { general };
