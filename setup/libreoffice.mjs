import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall, canApt } from './apt.mjs';

const MAC = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/**
 * LibreOffice, which the tests open exported documents with: the system's, else Debian's. Nothing when there is
 * neither: then those tests fail and say so.
 */
export async function ensureLibreOffice() {
  const present = process.env.SOFFICE_PATH ?? find('soffice') ?? [MAC].find(existsSync);
  if (present && find('pdftotext')) return present;
  if (canApt()) await aptInstall(['libreoffice-writer-nogui', 'poppler-utils']);
  return present ?? find('soffice') ?? '';
}

function find(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find(existsSync);
}
