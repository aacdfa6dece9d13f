import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { carets } from '../client/carets.ts';
import type { DocumentLink } from '../client/link.ts';
import type { LinkState } from '../client/link-state.ts';
import { ownPlace } from '../client/own-place.ts';
import { sizeLimit } from '../client/size-limit.ts';
import { extensions } from '../content/extensions.ts';
import { ReadableTaskItem } from '../content/nodes.ts';
import { EditorToolbar } from './editor-toolbar.tsx';

interface DocumentEditorProps {
  link: DocumentLink;
  state: LinkState;
  title: string;
}

export function DocumentEditor({ link, state, title }: DocumentEditorProps) {
  const { t } = useTranslation('documents');
  const [tooLong, setTooLong] = useState(false);
  const all = useMemo(
    () =>
      editorExtensions(
        link,
        (done) => t(done ? 'editor.taskDone' : 'editor.taskOpen'),
        () => setTooLong(true),
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
      {editable && <EditorToolbar editor={editor} />}
      {tooLong && (
        <p className="note note-urgent" role="alert">
          {t('editor.tooLong')}
        </p>
      )}
      <EditorContent editor={editor} />
    </div>
  );
}

function editorExtensions(
  link: DocumentLink,
  taskLabel: (done: boolean) => string,
  onTooLong: () => void,
): Extensions {
  const labelled = ReadableTaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node, done) => `${taskLabel(done)}: ${node.textContent}` },
  });
  return [
    ...extensions.map((extension) => (extension.name === 'taskItem' ? labelled : extension)),
    Collaboration.configure({ fragment: link.fragment }),
    ownPlace(link),
    carets(link),
    sizeLimit(onTooLong),
  ];
}
