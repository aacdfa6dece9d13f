import type { TFunction } from 'i18next';
import { COUNTIES } from '#app/features/directory/counties.ts';

/** "powiat pilski" or "Poznań (miasto)"; undefined for a code that is no county of the region. */
export function countyName(code: string, t: TFunction<'directory'>): string | undefined {
  const county = COUNTIES.find((one) => one.code === code);
  return county && t(`county.${county.kind}`, { name: county.name });
}
