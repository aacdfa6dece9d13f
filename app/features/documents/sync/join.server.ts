import * as Y from 'yjs';
import { SCHEMA_VERSION } from '../content/version.ts';
import { noteArrival } from '../versions/visits.server.ts';
import { judge } from './access.server.ts';
import { settled } from './append.server.ts';
import { spend } from './budget.server.ts';
import { colourAmong } from './colour.ts';
import { frame } from './frame.server.ts';
import { announce, leave, peopleIn } from './people.server.ts';
import { asBytes, type JoinReply, type Refused } from './protocol.ts';
import type { DocumentSocket, Member, Room } from './room.server.ts';
import { openRoom, roomIfOpen } from './rooms.server.ts';
import { Hostile, uuidOf } from './wire.server.ts';

const MAX_STATE_VECTOR = 200_000;

/** Lets a tab into a document: judged anew every time, and given exactly what it lacks. */
export async function join(socket: DocumentSocket, message: Record<string, unknown>): Promise<JoinReply> {
  const documentId = uuidOf(message.documentId);
  const stateVector = asBytes(message.stateVector, MAX_STATE_VECTOR);
  if (!stateVector) throw new Hostile('no state vector');
  const { personId, sessionId } = socket.data.identity;
  if (!judge(personId, sessionId, documentId)) return refuse('gone');
  const room = await openRoom(documentId);
  if (!socket.connected) return refuse('gone');
  if (roomIfOpen(documentId) !== room) return refuse('trouble');
  // Judged again after the waiting: from here to being a member nothing comes between.
  const judged = judge(personId, sessionId, documentId);
  if (!judged) return refuse('gone');
  if (judged === 'signed-out') return signedOut(socket);
  if (message.schemaVersion !== SCHEMA_VERSION || judged.schemaVersion !== SCHEMA_VERSION)
    return refuse('reload');
  if (message.epoch !== null && message.epoch !== room.epoch) return refuse('reload');

  const diff = diffFor(room, stateVector);
  if (!spend(personId, diff.byteLength)) return refuse('trouble');
  const before = room.members.get(socket.id);
  if (before) leave(room, before);
  const member: Member = {
    socket,
    personId,
    sessionId,
    access: judged.access,
    presence: {
      id: `${socket.id}`,
      personId,
      name: judged.name,
      institution: judged.institution,
      colour: colourAmong(room.members.values(), personId),
      access: judged.access,
      caret: null,
    },
    parts: [],
    behind: null,
  };
  room.members.set(socket.id, member);
  room.frozen = judged.frozen;
  noteArrival(member);
  void socket.join(room.channel);
  announce(room, member);
  const copy = { diff: frame(diff), stateVector: frame(Y.encodeStateVector(room.doc)) };
  // Nobody reads what is not on disk; what comes meanwhile is told to the member like to all others.
  if (!room.trouble) await settled(room);
  if (room.members.get(socket.id) !== member) return refuse('trouble');
  return {
    ok: true,
    ...copy,
    epoch: room.epoch,
    role: judged.role,
    access: member.access,
    seq: room.seq,
    savedAt: room.savedAt.toISOString(),
    people: peopleIn(room),
    trouble: room.trouble,
  };
}

function diffFor(room: Room, stateVector: Uint8Array): Uint8Array {
  try {
    return Y.encodeStateAsUpdate(room.doc, stateVector);
  } catch {
    throw new Hostile('bad state vector');
  }
}

/** It comes back with the cookie at hand, or learns that it has to log in. */
function signedOut(socket: DocumentSocket): Refused {
  socket.disconnect(true);
  return refuse('trouble');
}

function refuse(reason: Refused['reason']): Refused {
  return { ok: false, reason };
}
