import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CANDIDATES = [process.env.SOFFICE_PATH ?? '', '/usr/bin/soffice', '/usr/bin/libreoffice'];

/** Opens a file of that ending in LibreOffice and saves it as another, e.g. `odt` as `txt:Text (encoded):UTF8`. */
export async function convert(bytes: Uint8Array, from: string, to: string): Promise<Buffer> {
  const soffice = CANDIDATES.find((path) => path !== '' && existsSync(path));
  if (!soffice)
    throw new Error('LibreOffice is missing: install Debian’s libreoffice-writer-nogui or set SOFFICE_PATH.');
  const folder = mkdtempSync(join(tmpdir(), 'splot-office-'));
  try {
    const source = join(folder, `file.${from}`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(soffice, [
      profile,
      '--headless',
      '--norestore',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      source,
    ]);
    return readFileSync(join(folder, 'out', `file.${to.split(':')[0]}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one of Poppler's programs says of a PDF. */
export function poppler(program: 'pdftotext' | 'pdfinfo', bytes: Uint8Array, ...options: string[]): string {
  const args = program === 'pdftotext' ? [...options, '-', '-'] : [...options, '-'];
  try {
    return execFileSync(program, args, { input: bytes, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is missing: install Debian’s poppler-utils.`);
  }
}
