import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../content/version.ts';
import { type CheckReply, type JoinReply, onWire } from '../sync/protocol.ts';
import type { DocumentSocket } from './socket.ts';

const PATIENCE_MS = 10_000;

/** Asks to be let in, with what this tab has; null when no answer came. */
export async function askToJoin(
  socket: DocumentSocket,
  documentId: string,
  doc: Y.Doc,
  epoch: string | null,
): Promise<JoinReply | null> {
  try {
    return await socket.timeout(PATIENCE_MS).emitWithAck('document:join', {
      documentId,
      stateVector: onWire(Y.encodeStateVector(doc)),
      schemaVersion: SCHEMA_VERSION,
      epoch,
    });
  } catch {
    return null;
  }
}

/** Asks what the server's copy looks like; null when no answer came. */
export async function askToCompare(socket: DocumentSocket, documentId: string): Promise<CheckReply | null> {
  try {
    return await socket.timeout(PATIENCE_MS).emitWithAck('document:check', { documentId });
  } catch {
    return null;
  }
}
