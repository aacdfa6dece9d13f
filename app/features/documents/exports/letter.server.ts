import type { JSONContent } from '@tiptap/core';
import { db } from '#app/platform/db/db.server.ts';
import { formatDate } from '#app/platform/i18n/format.ts';
import { type Translate, translator } from '#app/platform/i18n/translator.server.ts';
import type { Letter } from './letter.ts';
import { clean } from './reading/read-runs.ts';
import { textLanguage } from './reading/text-language.ts';

type Version = 'draft' | { number: number; withdrawn: boolean } | { name: string };

interface Facts {
  title: string;
  groupId: string;
  at: Date;
  content: JSONContent;
  version: Version;
  sha256?: string;
}

/** The letter of an export, in the language that its text is written in. */
export async function letterFor({ title, groupId, at, content, version, sha256 }: Facts): Promise<Letter> {
  const group = await db.workingGroup.findUniqueOrThrow({ where: { id: groupId }, select: { name: true } });
  const language = textLanguage(`${title} ${textIn(content)}`);
  const t = translator(language);
  return {
    title: clean(title),
    language,
    group: clean(group.name),
    date: formatDate(at, language),
    createdAt: at,
    version: versionWords(version, t),
    checksum: sha256 ? t('exports:letter.checksum', { sum: sha256 }) : null,
    funding: `${t('ui:shell.cofunded')}. ${t('ui:shell.fund')}`,
  };
}

function versionWords(version: Version, t: Translate): string {
  if (version === 'draft') return t('exports:letter.draft');
  if ('name' in version)
    return version.name ? t('exports:letter.named', { name: clean(version.name) }) : t('exports:letter.kept');
  const { number, withdrawn } = version;
  return t(withdrawn ? 'exports:letter.withdrawn' : 'exports:letter.publication', { number });
}

/** Enough of the text to tell its language. */
function textIn(node: JSONContent): string {
  return node.text ?? (node.content ?? []).map(textIn).join(' ');
}
