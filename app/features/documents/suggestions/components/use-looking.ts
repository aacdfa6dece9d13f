import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';

/**
 * Whether the person looks around rather than writes: only then may something lie over the text below the caret.
 * Escape takes it away too.
 */
export function useLooking(editor: Editor): boolean {
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    const { dom } = editor.view;
    const onTransaction = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; selectionSet: boolean };
    }) => {
      if (transaction.docChanged) setLooking(false);
      else if (transaction.selectionSet) setLooking(true);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setLooking(false);
    };
    editor.on('transaction', onTransaction);
    dom.addEventListener('keydown', onKeyDown);
    return () => {
      editor.off('transaction', onTransaction);
      dom.removeEventListener('keydown', onKeyDown);
    };
  }, [editor]);
  return looking;
}
