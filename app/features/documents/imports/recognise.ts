import { Refusal } from './refusal.ts';

export const SOURCES = ['docx', 'html', 'markdown', 'text'] as const;
export type Source = (typeof SOURCES)[number];

const MAGIC: [string, (bytes: Uint8Array) => Refusal][] = [
  ['%PDF-', () => new Refusal('pdf')],
  ['{\\rtf', () => new Refusal('rtf')],
  // An OLE file: Word before 2007, or a DOCX under a password.
  ['\xd0\xcf\x11\xe0', (bytes) => new Refusal(hasPassword(bytes) ? 'encrypted' : 'oldWord')],
];

/** Whether the file is a package, as DOCX is; refuses what is known and cannot be read. Looks at the content alone. */
export function isPackage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  for (const [magic, refusal] of MAGIC) if (start.trimStart().startsWith(magic)) throw refusal(bytes);
  return start.startsWith('PK\x03\x04');
}

/** What a text is: a page that says so is one under any name; only between plain texts the name decides. */
export function kindOfText(text: string, name: string): Exclude<Source, 'docx'> {
  const start = text
    .slice(0, 5_000)
    .replace(/^(\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)+/, '')
    .toLowerCase();
  if (/^<(!doctype\s+html|html|head|body)\b/.test(start)) return 'html';
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['html', 'htm', 'xhtml'].includes(ending)) return 'html';
  if (['md', 'markdown'].includes(ending)) return 'markdown';
  if (/^<\?xml|^<!doctype/i.test(text.trimStart())) throw new Refusal('binary');
  return 'text';
}

function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    'EncryptedPackage',
    0,
    'utf16le',
  );
}
