import type { Editor } from '@tiptap/core';
import type { BlockDialog } from './block-context.ts';
import { InsertDialog } from './insert-dialog.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { ServiceDialog } from './service-dialog.tsx';
import { TaskDialog } from './task-dialog.tsx';

interface BlockDialogsProps {
  editor: Editor;
  documentId: string;
  dialog: BlockDialog | null;
  onChange: (dialog: BlockDialog | null) => void;
}

/** The dialog that is open, if any; closing it gives the focus back to the text. */
export function BlockDialogs({ editor, documentId, dialog, onChange }: BlockDialogsProps) {
  if (!dialog) return null;
  const common = {
    editor,
    onClose: () => {
      onChange(null);
      editor.commands.focus();
    },
  };
  if (dialog.kind === 'task')
    return <TaskDialog {...common} documentId={documentId} pos={dialog.pos} node={dialog.node} />;
  if (dialog.kind === 'service') return <ServiceDialog {...common} />;
  if (dialog.kind === 'meeting') return <MeetingDialog {...common} documentId={documentId} />;
  return <InsertDialog {...common} onNext={onChange} />;
}
