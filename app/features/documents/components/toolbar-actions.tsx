import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isSuggesting, setMode } from '../suggestions/client/suggesting.ts';
import { Icon } from './toolbar-icon.tsx';

export interface ToolbarAction {
  id: string;
  icon: ReactNode;
  run: (editor: Editor) => void;
  /** Absent for what cannot be "on". */
  active?: (editor: Editor) => boolean;
  able?: (editor: Editor) => boolean;
}

const chain = (editor: Editor) => editor.chain().focus();

function heading(level: 1 | 2 | 3): ToolbarAction {
  return {
    id: `heading${level}`,
    icon: `H${level}`,
    run: (editor) => chain(editor).toggleHeading({ level }).run(),
    active: (editor) => editor.isActive('heading', { level }),
  };
}

export const UNDO: ToolbarAction = {
  id: 'undo',
  icon: <Icon name="undo" />,
  run: (editor) => chain(editor).undo().run(),
  able: (editor) => editor.can().undo(),
};

/** The buttons in their groups. */
export const GROUPS: ToolbarAction[][] = [
  [
    UNDO,
    {
      id: 'redo',
      icon: <Icon name="redo" />,
      run: (editor) => chain(editor).redo().run(),
      able: (editor) => editor.can().redo(),
    },
  ],
  [heading(1), heading(2), heading(3)],
  [
    {
      id: 'bold',
      icon: <b>B</b>,
      run: (editor) => chain(editor).toggleBold().run(),
      active: (editor) => editor.isActive('bold'),
    },
    {
      id: 'italic',
      icon: <i>I</i>,
      run: (editor) => chain(editor).toggleItalic().run(),
      active: (editor) => editor.isActive('italic'),
    },
    {
      id: 'underline',
      icon: <u>U</u>,
      run: (editor) => chain(editor).toggleUnderline().run(),
      active: (editor) => editor.isActive('underline'),
    },
    {
      id: 'strike',
      icon: <s>S</s>,
      run: (editor) => chain(editor).toggleStrike().run(),
      active: (editor) => editor.isActive('strike'),
    },
  ],
  [
    {
      id: 'bulletList',
      icon: <Icon name="bullets" />,
      run: (editor) => chain(editor).toggleBulletList().run(),
      active: (editor) => editor.isActive('bulletList'),
    },
    {
      id: 'orderedList',
      icon: <Icon name="numbers" />,
      run: (editor) => chain(editor).toggleOrderedList().run(),
      active: (editor) => editor.isActive('orderedList'),
    },
    {
      id: 'taskList',
      icon: <Icon name="tasks" />,
      run: (editor) => chain(editor).toggleTaskList().run(),
      active: (editor) => editor.isActive('taskList'),
    },
    {
      id: 'quote',
      icon: <Icon name="quote" />,
      run: (editor) => chain(editor).toggleBlockquote().run(),
      active: (editor) => editor.isActive('blockquote'),
    },
    { id: 'rule', icon: <Icon name="rule" />, run: (editor) => chain(editor).setHorizontalRule().run() },
  ],
];

/** Straight into the text, or as a suggestion. */
export const MODES: ToolbarAction[] = [
  {
    id: 'write',
    icon: <ToolbarWord id="write" />,
    run: (editor) => chain(editor).command(setMode('write')).run(),
    active: ({ state }) => !isSuggesting(state),
  },
  {
    id: 'suggest',
    icon: <ToolbarWord id="suggest" />,
    run: (editor) => chain(editor).command(setMode('suggest')).run(),
    active: ({ state }) => isSuggesting(state),
  },
];

function ToolbarWord({ id }: { id: 'write' | 'suggest' }) {
  const { t } = useTranslation('suggestions');
  return <span className="toolbar-word">{t(`mode.${id}`)}</span>;
}

export const INSERT_TABLE: ToolbarAction = {
  id: 'table',
  icon: <Icon name="table" />,
  run: (editor) => chain(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  able: (editor) => !editor.isActive('table'),
};

/** What can be done with the table that the cursor is in. */
export const TABLE: ToolbarAction[] = [
  { id: 'rowAfter', icon: <Icon name="rowAfter" />, run: (editor) => chain(editor).addRowAfter().run() },
  {
    id: 'columnAfter',
    icon: <Icon name="columnAfter" />,
    run: (editor) => chain(editor).addColumnAfter().run(),
  },
  { id: 'rowDelete', icon: <Icon name="rowDelete" />, run: (editor) => chain(editor).deleteRow().run() },
  {
    id: 'columnDelete',
    icon: <Icon name="columnDelete" />,
    run: (editor) => chain(editor).deleteColumn().run(),
  },
  {
    id: 'headerRow',
    icon: <Icon name="headerRow" />,
    run: (editor) => chain(editor).toggleHeaderRow().run(),
  },
  {
    id: 'tableDelete',
    icon: <Icon name="tableDelete" />,
    run: (editor) => chain(editor).deleteTable().run(),
  },
];
