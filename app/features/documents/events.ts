import type { Answer } from './adoption/positions.ts';
import type { RemarkOutcome } from './comments/outcomes.ts';
import type { Losses } from './imports/losses.ts';
import type { Source } from './imports/recognise.ts';
import type { Audience, DocumentKind } from './kinds.ts';
import type { OutcomeState } from './outcomes/states.ts';

interface RemarkEvent {
  documentId: string;
  groupId: string;
  threadId: string;
}

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'document.created': { documentId: string; groupId: string; kind: DocumentKind; meetingId: string | null };
    /** Told beside `document.created`. `encoding`: of a text file, as the WHATWG names it. */
    'document.imported': {
      documentId: string;
      groupId: string;
      source: Source;
      encoding: string | null;
      losses: Losses;
    };
    'document.renamed': { documentId: string; groupId: string };
    'document.archived': { documentId: string; groupId: string };
    'document.restored': { documentId: string; groupId: string };
    'document.published': {
      documentId: string;
      groupId: string;
      publicationId: string;
      number: number;
      audience: Audience;
      kind: DocumentKind;
      meetingId: string | null;
    };
    'version.named': { documentId: string; groupId: string; versionId: string };
    /** `beforeId`: the version of the text from before, `restoredId`: that of the text since. */
    'version.restored': {
      documentId: string;
      groupId: string;
      versionId: string;
      beforeId: string;
      restoredId: string;
    };
    'file.stored': {
      fileId: string;
      documentId: string;
      groupId: string;
      kind: 'image' | 'attachment';
      bytes: number;
    };
    'template.saved': { templateId: string; groupId: string; documentId: string };
    'template.archived': { templateId: string; groupId: string };
    'outcome.changed': { outcomeId: string; documentId: string; groupId: string; state: OutcomeState };
    'remark.posted': RemarkEvent & { commentId: string; institutionId: string; mentioned: string[] };
    'remark.answered': RemarkEvent & { commentId: string; institutionId: string; mentioned: string[] };
    'remark.edited': RemarkEvent & { commentId: string; mentioned: string[] };
    'remark.withdrawn': RemarkEvent & { commentId: string };
    'remark.resolved': RemarkEvent & { outcome: RemarkOutcome | null };
    'remark.reopened': RemarkEvent;
    /** The proposed wording went into the text; `seq` is the log's sequence of that change. */
    'remark.accepted': RemarkEvent & { seq: number };
    'consultation.opened': {
      documentId: string;
      groupId: string;
      consultationId: string;
      versionId: string;
      /** ISO 8601. */
      deadline: string;
    };
    'consultation.answered': {
      documentId: string;
      groupId: string;
      consultationId: string;
      institutionId: string;
      position: Answer;
    };
    'consultation.reminded': { documentId: string; groupId: string; consultationId: string };
    /** `unanswered`: how many institutions had not answered. */
    'consultation.closed': {
      documentId: string;
      groupId: string;
      consultationId: string;
      by: 'deadline' | 'facilitator';
      unanswered: number;
      reason: string;
    };
    'document.adopted': {
      documentId: string;
      groupId: string;
      adoptionId: string;
      number: number;
      sha256: string;
    };
    'document.unfrozen': {
      documentId: string;
      groupId: string;
      adoptionId: string;
      number: number;
      reason: string;
    };
    'publication.withdrawn': { documentId: string; groupId: string; publicationId: string; number: number };
    /** Open suggestions were settled in the text; what they said is in the document's log alone. */
    'suggestion.accepted': { documentId: string; groupId: string; count: number };
    'suggestion.rejected': { documentId: string; groupId: string; count: number };
  }
}
