import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockKeys } from '../blocks/client/block-keys.ts';
import { ownIds } from '../blocks/client/own-ids.ts';
import { BlockContext, type BlockDialog } from '../blocks/components/block-context.ts';
import { BlockDialogs } from '../blocks/components/block-dialogs.tsx';
import { withBlockViews } from '../blocks/components/block-views.tsx';
import { carets } from '../client/carets.ts';
import type { DocumentLink } from '../client/link.ts';
import type { LinkState } from '../client/link-state.ts';
import { ownPlace } from '../client/own-place.ts';
import { sizeLimit } from '../client/size-limit.ts';
import { extensions } from '../content/extensions.ts';
import { ReadableTaskItem } from '../content/nodes.ts';
import { EditorToolbar } from './editor-toolbar.tsx';

interface DocumentEditorProps {
  documentId: string;
  link: DocumentLink;
  state: LinkState;
  title: string;
}

export function DocumentEditor({ documentId, link, state, title }: DocumentEditorProps) {
  const { t } = useTranslation('documents');
  const [tooLong, setTooLong] = useState(false);
  const [dialog, setDialog] = useState<BlockDialog | null>(null);
  const all = useMemo(
    () =>
      editorExtensions(
        link,
        (done) => t(done ? 'editor.taskDone' : 'editor.taskOpen'),
        () => setTooLong(true),
        () => setDialog({ kind: 'insert' }),
      ),
    [link, t],
  );
  const editable = state.access === 'write' && state.closed === null;
  const editor = useEditor(
    {
      extensions: all,
      editable,
      injectCSS: false,
      editorProps: {
        attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': title },
      },
    },
    [all],
  );
  useEffect(() => {
    editor?.setEditable(editable, false);
    editor?.view.dom.setAttribute('aria-readonly', String(!editable));
  }, [editor, editable]);
  if (!editor) return null;
  return (
    <div className="editor">
      {editable && <EditorToolbar editor={editor} onInsert={() => setDialog({ kind: 'insert' })} />}
      {tooLong && (
        <p className="note note-urgent" role="alert">
          {t('editor.tooLong')}
        </p>
      )}
      <BlockContext.Provider value={{ documentId, editable, open: setDialog }}>
        <EditorContent editor={editor} />
      </BlockContext.Provider>
      {editable && (
        <BlockDialogs editor={editor} documentId={documentId} dialog={dialog} onChange={setDialog} />
      )}
    </div>
  );
}

function editorExtensions(
  link: DocumentLink,
  taskLabel: (done: boolean) => string,
  onTooLong: () => void,
  onInsert: () => void,
): Extensions {
  const labelled = ReadableTaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node, done) => `${taskLabel(done)}: ${node.textContent}` },
  });
  return [
    ...withBlockViews(extensions).map((extension) => (extension.name === 'taskItem' ? labelled : extension)),
    Collaboration.configure({ fragment: link.fragment }),
    ownPlace(link),
    carets(link),
    sizeLimit(onTooLong),
    ownIds,
    blockKeys(onInsert),
  ];
}
