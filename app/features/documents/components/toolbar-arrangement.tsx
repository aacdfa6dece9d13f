import { useTranslation } from 'react-i18next';
import { GROUPS, INSERT_TABLE, MODES, TABLE, type ToolbarAction, UNDO } from './toolbar-actions.tsx';
import { Icon } from './toolbar-icon.tsx';

export const LINK: ToolbarAction = {
  id: 'link',
  icon: <Icon name="link" />,
  run: () => undefined,
  active: (editor) => editor.isActive('link'),
};
const HELP: ToolbarAction = { id: 'shortcuts', icon: '?', run: () => undefined };
const INSERT: ToolbarAction = { id: 'insert', icon: <InsertLabel />, run: () => undefined };
/** Only on a phone: shows the rest. */
const MORE: ToolbarAction = { id: 'more', icon: '⋯', run: () => undefined };

interface Room {
  narrow: boolean;
  /** On a phone: all tools are shown, not only the first ones. */
  more: boolean;
  /** The caret is in a table. */
  inTable: boolean;
}

/** The buttons in the groups that they stand in. */
export function arranged({ narrow, more, inTable }: Room): ToolbarAction[][] {
  const table = inTable ? [TABLE] : [];
  if (!narrow) return [MODES, ...GROUPS, [LINK, INSERT_TABLE], [INSERT, HELP], ...table];
  const first = [MODES, [UNDO, INSERT, MORE]];
  if (!more) return [...first, ...table];
  const rest = GROUPS.map((group) => group.filter((action) => action !== UNDO));
  return [...first, ...rest, [LINK, INSERT_TABLE], [HELP], ...table];
}

function InsertLabel() {
  const { t } = useTranslation('documents');
  return (
    <span className="toolbar-insert">
      + <span className="toolbar-insert-word">{t('toolbar.insertLabel')}</span>
    </span>
  );
}
