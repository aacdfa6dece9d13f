import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { DocumentLink } from '../../client/link.ts';
import { keyOf } from '../key.ts';
import { type Suggestion, suggestionsIn } from '../list.ts';
import { isSame, type SuggestionKey, settle, type Verdict } from '../settle.ts';
import { asIs } from './suggesting.ts';

const PATHS = { accepted: 'przyjecie', rejected: 'odrzucenie' };

/** Settles suggestions in the open text as one step that can be undone; gives how many there were. */
export function settleInEditor(
  editor: Editor,
  verdict: Verdict,
  keys: readonly SuggestionKey[],
): Suggestion[] {
  const open = suggestionsIn(editor.state.doc);
  const chosen = open.filter((one) => keys.some((key) => isSame(key, one)));
  if (chosen.length === 0) return [];
  const { undoManager } = yUndoPluginKey.getState(editor.state) as {
    undoManager: { stopCapturing(): void };
  };
  undoManager.stopCapturing();
  const { tr } = editor.state;
  settle(tr, verdict, chosen);
  editor.view.dispatch(asIs(tr.scrollIntoView()));
  undoManager.stopCapturing();
  return chosen;
}

/** Tells the server what was settled, once the change itself is on its disk. */
export function reportSettled(
  link: DocumentLink,
  documentId: string,
  verdict: Verdict,
  settled: readonly SuggestionKey[],
): void {
  const body = new URLSearchParams({ done: '1' });
  for (const [index, one] of settled.entries()) body.append(`key[${index}]`, keyOf(one));
  const send = () => {
    if (link.state().unsaved > 0) return;
    stop();
    void fetch(`/dokumenty/${documentId}/propozycje/${PATHS[verdict]}`, { method: 'POST', body }).catch(
      () => undefined,
    );
  };
  const stop = link.subscribe(send);
  send();
}
