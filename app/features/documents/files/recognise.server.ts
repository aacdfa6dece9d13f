import { fileTypeFromBuffer } from 'file-type';
import { AppError } from '#app/platform/http/app-error.ts';
import { IMAGE_ENDINGS } from './limits.ts';

export interface Recognised {
  image: boolean;
  ending: string;
  mediaType: string;
}

const DOCUMENTS: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
};
const TEXTS: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** What a file is by its content, never by what its sender says; only plain text is told apart by its ending. */
export async function recognise(bytes: Uint8Array, name: string): Promise<Recognised> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && (IMAGE_ENDINGS as readonly string[]).includes(found.ext))
    return { image: true, ending: found.ext, mediaType: found.mime };
  const document = found && DOCUMENTS[found.ext];
  if (found && document) return { image: false, ending: found.ext, mediaType: document };
  const ending = /\.([a-z]{3})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = found ? undefined : TEXTS[ending];
  if (text && isText(bytes)) return { image: false, ending, mediaType: text };
  throw new AppError('invalid', { message: 'files:error.type' });
}

/** No control characters but ends of lines, tabs and pages. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
