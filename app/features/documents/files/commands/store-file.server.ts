import { createHash } from 'node:crypto';
import type { Actor } from '#app/features/accounts/actor.ts';
import { now } from '#app/platform/clock.ts';
import { db, type Tx, transaction } from '#app/platform/db/db.server.ts';
import { record } from '#app/platform/events/record.server.ts';
import { AppError } from '#app/platform/http/app-error.ts';
import { newId } from '#app/platform/ids.ts';
import { canWriteDocument } from '../../policy.ts';
import { ownDocument } from '../../scope.server.ts';
import { drop, keep } from '../disk.server.ts';
import { safeName } from '../file-name.ts';
import { GROUP_QUOTA_BYTES, MAX_FILE_BYTES } from '../limits.ts';
import { redraw } from '../picture.server.ts';
import { recognise } from '../recognise.server.ts';

export interface Upload {
  kind: 'image' | 'attachment';
  /** As its sender named it. */
  name: string;
  bytes: Uint8Array;
}

export interface Stored {
  fileId: string;
  kind: 'image' | 'attachment';
  name: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

/**
 * Keeps a file for a document that the actor may write in; `given` is looked at for nobody else. Its kind comes from its content, pictures are drawn anew.
 * The file is on disk before its row is; refused: too large, of another kind, broken, beyond the group's quota.
 */
export async function storeFile(
  actor: Actor,
  documentId: string,
  given: () => Promise<Upload>,
): Promise<Stored> {
  await writable(db, actor, documentId);
  const upload = await given();
  const made = await prepare(upload);
  const fileId = newId();
  await keep(fileId, made.bytes);
  try {
    await transaction('store file', async (tx) => {
      const { groupId } = await writable(tx, actor, documentId);
      await refuseBeyondQuota(tx, groupId, made.bytes.length);
      const { name, mediaType, width, height } = made;
      const { kind } = upload;
      const bytes = made.bytes.length;
      const sha256 = createHash('sha256').update(made.bytes).digest('hex');
      const told = { kind, documentId, groupId, name, mediaType, bytes, width, height, sha256 };
      await tx.storedFile.create({
        data: { id: fileId, ...told, uploadedById: actor.personId, uploadedAt: now() },
        select: { id: true },
      });
      await record(tx, {
        type: 'file.stored',
        actor,
        object: { type: 'file', id: fileId },
        payload: { fileId, documentId, groupId, kind, bytes },
      });
    });
  } catch (error) {
    await drop(fileId);
    throw error;
  }
  const { name, width, height, bytes } = made;
  return { fileId, kind: upload.kind, name, bytes: bytes.length, width, height };
}

async function writable(tx: Tx, actor: Actor, documentId: string) {
  const document = await ownDocument(tx, actor, documentId);
  if (!canWriteDocument(actor, document)) throw new AppError('forbidden');
  return document;
}

async function prepare({ kind, name, bytes }: Upload) {
  if (bytes.length === 0) throw new AppError('invalid', { message: 'files:error.empty' });
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('too_large', { message: 'files:error.tooLarge' });
  const type = await recognise(bytes, name);
  if (kind === 'image' && !type.image) throw new AppError('invalid', { message: 'files:error.notPicture' });
  if (!type.image)
    return {
      bytes,
      name: safeName(name, type.ending, 'plik'),
      mediaType: type.mediaType,
      width: null,
      height: null,
    };
  const picture = await redraw(bytes);
  return { ...picture, name: safeName(name, picture.ending, 'obraz') };
}

async function refuseBeyondQuota(tx: Tx, groupId: string, more: number): Promise<void> {
  const { _sum } = await tx.storedFile.aggregate({ where: { groupId }, _sum: { bytes: true } });
  if ((_sum.bytes ?? 0) + more > GROUP_QUOTA_BYTES)
    throw new AppError('conflict', { message: 'files:error.quota' });
}
