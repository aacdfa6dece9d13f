import type { Audience, DocumentKind } from './kinds.ts';
import type { OutcomeState } from './outcomes/states.ts';

declare module '#app/platform/events/types.ts' {
  interface DomainEvents {
    'document.created': { documentId: string; groupId: string; kind: DocumentKind; meetingId: string | null };
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
    'outcome.changed': { outcomeId: string; documentId: string; groupId: string; state: OutcomeState };
    'publication.withdrawn': { documentId: string; groupId: string; publicationId: string; number: number };
  }
}
