import type { Editor } from '@tiptap/core';
import { isPicture } from '../../files/client/take-files.ts';
import { AltDialog } from '../../files/components/alt-dialog.tsx';
import { FileDialog } from '../../files/components/file-dialog.tsx';
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

/** Asks about files that were pasted or dropped, one after the other. */
export function fileDialog([given, ...rest]: File[]): BlockDialog | null {
  return given ? { kind: 'file', what: isPicture(given) ? 'image' : 'attachment', given, rest } : null;
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
  if (dialog.kind === 'alt') return <AltDialog {...common} pos={dialog.pos} node={dialog.node} />;
  if (dialog.kind === 'file') {
    const { what, given, rest = [] } = dialog;
    const onClose = () => (rest.length > 0 ? onChange(fileDialog(rest)) : common.onClose());
    return (
      <FileDialog
        key={rest.length}
        {...common}
        documentId={documentId}
        what={what}
        given={given}
        onClose={onClose}
      />
    );
  }
  return <InsertDialog {...common} onNext={onChange} />;
}
