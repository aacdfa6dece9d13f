import type { JSONContent } from '@tiptap/core';
import type { Tx } from '#app/platform/db/db.server.ts';
import { blockSources } from './sources.server.ts';

type Attributes = Record<string, unknown>;
type Correct = (attrs: Attributes) => Attributes;

/**
 * The content with every name that a block shows taken from the database: what a client wrote there counts for
 * nothing. Institutions are those that take part in the group or did, people those who sit or sat there for them.
 * A name whose id is unknown or foreign is left out, the words of the block stay.
 */
export async function withTrueNames(tx: Tx, content: JSONContent, groupId: string): Promise<JSONContent> {
  const corrections: Record<string, Correct> = {
    task: await taskNames(tx, idsOf(content, 'task', 'institutionId'), groupId),
    serviceCard: await serviceNames(idsOf(content, 'serviceCard', 'serviceId')),
    meetingMention: await meetingNames(groupId, idsOf(content, 'meetingMention', 'meetingId')),
    ...(await fileFacts(tx, content, groupId)),
  };
  return corrected(content, corrections);
}

/** The same content without the people in it, for readers who are not logged in. */
export function withoutPeople(content: JSONContent): JSONContent {
  return corrected(content, { task: (attrs) => ({ ...attrs, personId: null, person: '' }) });
}

async function taskNames(tx: Tx, institutionIds: string[], groupId: string): Promise<Correct> {
  if (institutionIds.length === 0) return (attrs) => ({ ...attrs, ...NOBODY });
  const [institutions, seats] = await Promise.all([
    tx.institution.findMany({
      where: {
        id: { in: institutionIds },
        participations: { some: { groupId, state: { in: ['active', 'left'] } } },
      },
      select: { id: true, name: true },
    }),
    tx.seat.findMany({
      where: { groupId, institutionId: { in: institutionIds } },
      select: { institutionId: true, person: { select: { id: true, name: true } } },
    }),
  ]);
  return (attrs) => {
    const institution = institutions.find(({ id }) => id === attrs.institutionId);
    const seat = seats.find(
      ({ institutionId, person }) => institutionId === institution?.id && person.id === attrs.personId,
    );
    return {
      ...attrs,
      institutionId: institution?.id ?? null,
      institution: institution?.name ?? '',
      personId: seat?.person.id ?? null,
      person: seat?.person.name ?? '',
    };
  };
}

const NOBODY = { institutionId: null, institution: '', personId: null, person: '' };

async function serviceNames(ids: string[]): Promise<Correct> {
  const known = ids.length > 0 ? await blockSources().services(ids) : new Map();
  return (attrs) => {
    const found = known.get(attrs.serviceId);
    return found
      ? { ...attrs, title: found.title, provider: found.provider }
      : { ...attrs, serviceId: null, title: '', provider: '' };
  };
}

async function meetingNames(groupId: string, ids: string[]): Promise<Correct> {
  const known = ids.length > 0 ? await blockSources().meetings(groupId, ids) : new Map();
  return (attrs) => {
    const found = known.get(attrs.meetingId);
    return found
      ? { ...attrs, title: found.title, startsAt: found.startsAt }
      : { ...attrs, meetingId: null, title: '', startsAt: null };
  };
}

/** Files of the group only, under the name and size that they have. */
async function fileFacts(tx: Tx, content: JSONContent, groupId: string): Promise<Record<string, Correct>> {
  const ids = [...idsOf(content, 'image', 'fileId'), ...idsOf(content, 'attachment', 'fileId')];
  if (ids.length === 0) return {};
  const files = await tx.storedFile.findMany({
    where: { id: { in: ids }, groupId },
    select: { id: true, kind: true, name: true, bytes: true, width: true, height: true },
  });
  const known = new Map(files.map((file) => [`${file.kind} ${file.id}`, file]));
  return {
    image: (attrs) => {
      const file = known.get(`image ${attrs.fileId}`);
      return {
        ...attrs,
        fileId: file?.id ?? null,
        width: file?.width ?? null,
        height: file?.height ?? null,
      };
    },
    attachment: (attrs) => {
      const file = known.get(`attachment ${attrs.fileId}`);
      return file ? { ...attrs, name: file.name, bytes: file.bytes } : { ...attrs, fileId: null };
    },
  };
}

function corrected(node: JSONContent, corrections: Record<string, Correct>): JSONContent {
  const correct = node.type === undefined ? undefined : corrections[node.type];
  return {
    ...node,
    ...(correct ? { attrs: correct(node.attrs ?? {}) } : {}),
    ...(node.content ? { content: node.content.map((child) => corrected(child, corrections)) } : {}),
  };
}

function idsOf(node: JSONContent, type: string, attribute: string): string[] {
  const own = node.type === type ? node.attrs?.[attribute] : null;
  const inner = (node.content ?? []).flatMap((child) => idsOf(child, type, attribute));
  return [...new Set([...(typeof own === 'string' ? [own] : []), ...inner])];
}
