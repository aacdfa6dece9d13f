import { adopt } from '#app/features/documents/adoption/commands/adopt.server.ts';
import { answer } from '#app/features/documents/adoption/commands/answer.server.ts';
import { closeConsultation } from '#app/features/documents/adoption/commands/close-consultation.server.ts';
import {
  CONSULTATION_LIMIT,
  openConsultation,
} from '#app/features/documents/adoption/commands/open-consultation.server.ts';
import type { Answer } from '#app/features/documents/adoption/positions.ts';
import { createDocument } from '#app/features/documents/commands/create-document.server.ts';
import { now } from '#app/platform/clock.ts';
import { db } from '#app/platform/db/db.server.ts';
import { forgive } from '#app/platform/throttle.server.ts';
import type { Cast } from '#tests/cast.ts';
import { paragraph } from '../contents.ts';

export const DAY = 86_400_000;

type Asked = keyof Cast['institutions'];

/** A text of the group; the librarian's. */
export function draft({ librarian, groupId }: Cast, title: string, ...lines: string[]): Promise<string> {
  const text = lines.length > 0 ? lines : ['Dyżury we wtorki i czwartki.'];
  return createDocument(librarian, groupId, { title }, { type: 'doc', content: text.map(paragraph) });
}

/** Puts it before these institutions, for a week. A test opens more in an hour than a person may. */
export async function consult(
  cast: Cast,
  documentId: string,
  institutions: Asked[],
  ms = 7 * DAY,
): Promise<string> {
  await forgive('consultations', cast.facilitator.personId, CONSULTATION_LIMIT);
  return openConsultation(cast.facilitator, documentId, {
    name: 'Projekt do uzgodnień',
    deadline: new Date(now().getTime() + ms),
    institutions: institutions.map((one) => cast.institutions[one]),
  });
}

export async function signOffOf(cast: Cast, consultationId: string, institution: Asked): Promise<string> {
  const found = await db.signOff.findFirstOrThrow({
    where: { consultationId, institutionId: cast.institutions[institution] },
  });
  return found.id;
}

const SPEAKERS = {
  rops: 'facilitator',
  pila: 'librarian',
  krzywin: 'neighbour',
  ngo: 'outsider',
} as const;

/** The institution's own person answers, with the last position before them. */
export async function position(
  cast: Cast,
  documentId: string,
  institution: Asked,
  given: Answer = 'agree',
  remark = '',
): Promise<void> {
  const open = await db.consultation.findFirstOrThrow({
    where: { documentId },
    orderBy: { openedAt: 'desc' },
  });
  const signOffId = await signOffOf(cast, open.id, institution);
  const { at } = await db.signOff.findUniqueOrThrow({ where: { id: signOffId } });
  const seen = at?.toISOString() ?? '';
  await answer(cast[SPEAKERS[institution]], documentId, signOffId, { position: given, remark, seen });
}

/** Agreed by the library of Piła, ended, and not adopted yet. */
export async function agreed(cast: Cast, title: string): Promise<string> {
  const documentId = await draft(cast, title);
  await consult(cast, documentId, ['pila']);
  await position(cast, documentId, 'pila');
  await closeConsultation(cast.facilitator, documentId, '');
  return documentId;
}

export async function adopted(cast: Cast, title: string): Promise<string> {
  const documentId = await agreed(cast, title);
  await adopt(cast.facilitator, documentId);
  return documentId;
}
