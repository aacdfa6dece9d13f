/** Formats of downloads in the order of the menu, with their media types. The name is the file's ending, too. */
export const FORMATS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8; variant=GFM',
} as const;

export type Format = keyof typeof FORMATS;

export const isFormat = (name: string | undefined): name is Format =>
  name !== undefined && Object.hasOwn(FORMATS, name);
