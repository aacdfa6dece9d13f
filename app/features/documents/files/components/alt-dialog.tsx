import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../blocks/components/dialog.tsx';
import { AltFields, altOf } from './alt-fields.tsx';

interface AltDialogProps {
  editor: Editor;
  pos: number;
  node: Node;
  onClose: () => void;
}

/** Changes the description of a picture that stands in the text. */
export function AltDialog({ editor, pos, node, onClose }: AltDialogProps) {
  const { t } = useTranslation('files');
  const [missing, setMissing] = useState(false);

  function save(form: FormData): boolean {
    const said = altOf(form);
    if (said) editor.chain().setNodeSelection(pos).updateAttributes('image', said).run();
    setMissing(!said);
    return said !== null;
  }

  return (
    <Dialog title={t('image.change')} submit={t('save')} onSubmit={save} onClose={onClose}>
      <AltFields
        alt={String(node.attrs.alt)}
        decorative={Boolean(node.attrs.decorative)}
        error={missing ? t('image.altMissing') : undefined}
      />
    </Dialog>
  );
}
