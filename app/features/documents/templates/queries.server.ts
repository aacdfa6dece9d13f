import type { JSONContent } from '@tiptap/core';
import type { Actor } from '#app/features/accounts/actor.ts';
import { db } from '#app/platform/db/db.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import type { DocumentKind } from '../kinds.ts';
import { BUILT_IN, builtInContent, kindOf } from './built-in.ts';
import { canArchiveTemplate } from './policy.ts';

const ofOwnGroup = (actor: Actor, groupId: string) => ({
  groupId,
  archivedAt: null,
  group: { seats: { some: { personId: actor.personId, endedAt: null } } },
});

/** A group's own templates, for those who sit there. */
export async function templatesOfGroup(actor: Actor, groupId: string) {
  const rows = await db.documentTemplate.findMany({
    where: ofOwnGroup(actor, groupId),
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      kind: true,
      createdAt: true,
      createdById: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdAt, createdById, createdBy, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    createdBy: createdBy.name,
    canArchive: canArchiveTemplate(actor, { groupId, createdById }),
  }));
}

export type TemplateCard = Awaited<ReturnType<typeof templatesOfGroup>>[number];

interface Start {
  kind: DocumentKind;
  content: JSONContent;
}

/** What a new document starts with; refuses a template that the group does not have. */
export async function startFrom(
  actor: Actor,
  groupId: string,
  template: string,
  t: Translate,
): Promise<Start> {
  const builtIn = BUILT_IN.find((name) => name === template);
  if (builtIn) {
    const content = builtInContent(builtIn, (key) => t(`templates:${key}` as 'templates:choose'));
    return { kind: kindOf(builtIn), content };
  }
  const own = await db.documentTemplate.findFirst({
    where: { id: template, ...ofOwnGroup(actor, groupId) },
    select: { kind: true, json: true },
  });
  if (!own) throw new AppError('invalid', { field: 'template', message: 'templates:error.unknown' });
  return { kind: own.kind, content: JSON.parse(own.json) as JSONContent };
}
