import { cut } from '../content/cut.ts';

const MAX_STEM = 120;

/** A name that no disk, header or page can misread: one line, no folders, no hidden characters, the true ending. */
export function safeName(given: string, ending: string, fallback: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = cut(
    last
      .replace(/\.[^.]{0,10}$/, '')
      .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*%]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[.\s-]+|[.\s]+$/g, ''),
    MAX_STEM,
  );
  return `${stem || fallback}.${ending}`;
}

/** RFC 6266: the ASCII name for old browsers, the whole one for the others. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.normalize('NFKD').replace(/[^\w. -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
