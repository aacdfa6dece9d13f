import type { Editor } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { goTo, neighbour } from '../suggestions/client/current.ts';

/** Keys that work in the text as well as beside it; the list of them is in shortcuts-dialog.tsx. */
export function editorKeys(editor: Editor, onHelp: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const act = actOf(event);
    if (!act) return;
    const box = event.currentTarget;
    if (act === 'help') onHelp();
    else if (act === 'toolbar') focusIn(box, '[role=toolbar] [tabindex="0"]');
    else if (act === 'settle') focusIn(box, '.suggestion-here button');
    else {
      const to = neighbour(editor.state, act === 'next' ? 1 : -1);
      if (to) editor.chain().focus().command(goTo(to)).run();
    }
    event.preventDefault();
  };
}

type Act = 'help' | 'toolbar' | 'settle' | 'next' | 'previous';

function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Act | null {
  if (key === '/' && (ctrlKey || metaKey) && !altKey) return 'help';
  if (key === 'F10' && altKey) return 'toolbar';
  if (key === 'Enter' && altKey && !ctrlKey) return 'settle';
  if (key === 'F8' && !ctrlKey && !altKey) return shiftKey ? 'previous' : 'next';
  return null;
}

function focusIn(box: HTMLElement, selector: string): void {
  box.querySelector<HTMLElement>(selector)?.focus();
}
