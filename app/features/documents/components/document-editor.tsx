import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockKeys } from '../blocks/client/block-keys.ts';
import { ownIds } from '../blocks/client/own-ids.ts';
import { BlockContext, type BlockDialog } from '../blocks/components/block-context.ts';
import { BlockDialogs, fileDialog } from '../blocks/components/block-dialogs.tsx';
import { withBlockViews } from '../blocks/components/block-views.tsx';
import { carets } from '../client/carets.ts';
import type { DocumentLink } from '../client/link.ts';
import type { LinkState } from '../client/link-state.ts';
import { ownPlace } from '../client/own-place.ts';
import { sizeLimit } from '../client/size-limit.ts';
import { withWholeTables } from '../client/whole-tables.ts';
import { passageMarks } from '../comments/client/passage-marks.ts';
import { noCalls, type RemarkCalls } from '../comments/client/remark-calls.ts';
import { remarkOnly } from '../comments/client/remark-only.ts';
import { extensions } from '../content/extensions.ts';
import { ReadableTaskItem } from '../content/nodes.ts';
import { takeFiles } from '../files/client/take-files.ts';
import { type SayMark, withSuggestionWords } from '../suggestions/client/with-suggestions.ts';
import { SuggestionDesk } from '../suggestions/components/suggestion-desk.tsx';
import { useSuggesting } from '../suggestions/components/use-suggestions.ts';
import { editorKeys } from './editor-keys.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SidePanel } from './side-panel.tsx';

interface DocumentEditorProps {
  documentId: string;
  link: DocumentLink;
  state: LinkState;
  title: string;
}

export function DocumentEditor({ documentId, link, state, title }: DocumentEditorProps) {
  const { t } = useTranslation('documents');
  const [tooLong, setTooLong] = useState(false);
  const [help, setHelp] = useState(false);
  const [dialog, setDialog] = useState<BlockDialog | null>(null);
  const [calls] = useState(noCalls);
  const suggesting = useSuggesting(link);
  const insert = useCallback(() => setDialog({ kind: 'insert' }), []);
  const showHelp = useCallback(() => setHelp(true), []);
  const all = useMemo(
    () => [
      ...editorExtensions(
        link,
        calls,
        (done) => t(done ? 'editor.taskDone' : 'editor.taskOpen'),
        () => setTooLong(true),
        insert,
        (files) => setDialog(fileDialog(files)),
        suggesting.words,
      ),
      suggesting.extension,
    ],
    [link, calls, t, insert, suggesting.words, suggesting.extension],
  );
  const editable = state.access === 'write' && state.closed === null;
  // Who may only remark has a caret too, to choose passages with.
  const open = editable || (state.access === 'comment' && state.closed === null);
  const editor = useEditor(
    {
      extensions: all,
      editable: open,
      injectCSS: false,
      editorProps: {
        attributes: {
          class: 'prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': title,
          'data-empty': t('editor.empty'),
        },
      },
    },
    [all],
  );
  useEffect(() => {
    editor?.setEditable(open, false);
    editor?.view.dom.setAttribute('aria-readonly', String(!editable));
  }, [editor, editable, open]);
  if (!editor) return null;
  const around = { editor, link, documentId, editable };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever the focus is inside
    <div className="editor-frame" onKeyDown={editorKeys(editor, showHelp)}>
      {editable && <EditorToolbar editor={editor} onInsert={insert} onHelp={showHelp} />}
      {help && <ShortcutsDialog onClose={() => setHelp(false)} />}
      {tooLong && (
        <p className="note note-urgent" role="alert">
          {t('editor.tooLong')}
        </p>
      )}
      <div className="editor-beside">
        <div className="editor">
          <BlockContext.Provider value={{ documentId, editable, open: setDialog }}>
            <EditorContent editor={editor} />
          </BlockContext.Provider>
          <SuggestionDesk {...around} said={suggesting.said} />
          {editable && (
            <BlockDialogs editor={editor} documentId={documentId} dialog={dialog} onChange={setDialog} />
          )}
        </div>
        <SidePanel {...around} state={state} calls={calls} />
      </div>
    </div>
  );
}

function editorExtensions(
  link: DocumentLink,
  calls: RemarkCalls,
  taskLabel: (done: boolean) => string,
  onTooLong: () => void,
  onInsert: () => void,
  onFiles: (files: File[]) => void,
  words: SayMark,
): Extensions {
  const labelled = ReadableTaskItem.configure({
    nested: true,
    a11y: { checkboxLabel: (node, done) => `${taskLabel(done)}: ${node.textContent}` },
  });
  return [
    ...withWholeTables(withSuggestionWords(withBlockViews(extensions), words)).map((extension) =>
      extension.name === 'taskItem' ? labelled : extension,
    ),
    Collaboration.configure({ fragment: link.fragment }),
    ownPlace(link),
    carets(link),
    remarkOnly(link),
    passageMarks({
      remark: (threadId) => calls.remark(threadId),
      open: (threadId) => calls.open(threadId),
      lost: () => calls.lost(),
    }),
    sizeLimit(onTooLong),
    ownIds,
    blockKeys(onInsert),
    takeFiles(onFiles),
  ];
}
