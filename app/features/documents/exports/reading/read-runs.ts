import type { JSONContent } from '@tiptap/core';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import { isAllowedHref } from '../../content/links.ts';
import type { Run, TextRun } from './block.ts';

export interface Speech {
  language: Language;
  t: Translate;
  /** Of this site, without a slash at its end. */
  site: string;
}

const LOOKS = ['bold', 'italic', 'underline', 'strike'] as const;

/** The text of a block. Control characters, which no format may hold, are left out. */
export function readRuns(content: JSONContent[] | undefined, speech: Speech): Run[] {
  return (content ?? []).flatMap((node): Run[] => {
    if (node.type === 'hardBreak') return [{ break: true }];
    if (node.type === 'meetingMention') return [mention(node, speech)];
    const text = clean(node.text ?? '');
    return text === '' ? [] : [{ text, ...looks(node) }];
  });
}

/** Without what XML, PDF and office programs cannot hold. */
export function clean(text: unknown): string {
  if (typeof text !== 'string') return '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu, '');
}

function looks({ marks = [] }: JSONContent): Omit<TextRun, 'text'> {
  const found: Omit<TextRun, 'text'> = {};
  for (const { type, attrs } of marks) {
    const look = LOOKS.find((name) => name === type);
    if (look) found[look] = true;
    if (type === 'link' && isAllowedHref(attrs?.href)) found.href = attrs?.href as string;
  }
  return found;
}

function mention({ attrs = {} }: JSONContent, { language, site, t }: Speech): TextRun {
  const title = clean(attrs.title) || t('blocks:meeting.gone');
  const at = Date.parse(attrs.startsAt ?? '');
  const text = Number.isNaN(at) ? title : `${title}, ${formatDateTime(new Date(at), language)}`;
  const href = `${site}/spotkania/${attrs.meetingId}`;
  return { text, ...(attrs.meetingId && isAllowedHref(href) ? { href } : {}) };
}
