import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { DocumentLink } from '../../client/link.ts';
import { suggestionAtCaret } from '../client/current.ts';
import { isSuggesting } from '../client/suggesting.ts';
import type { Proposed } from '../propose.ts';
import { SuggestionHere } from './suggestion-here.tsx';
import { useLooking } from './use-looking.ts';
import { useSettle } from './use-suggestions.ts';

export interface AroundText {
  editor: Editor;
  link: DocumentLink;
  documentId: string;
  editable: boolean;
}

interface SuggestionDeskProps extends AroundText {
  said: Proposed['said'];
}

/** Everything about suggestions around the text: the mode in words, and the one at the caret. */
export function SuggestionDesk({ editor, link, documentId, editable, said }: SuggestionDeskProps) {
  const { t } = useTranslation('suggestions');
  const { current, suggests } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      current: suggestionAtCaret(state),
      suggests: isSuggesting(state),
    }),
  });
  const looking = useLooking(editor);
  const { settle, done } = useSettle(editor, link, documentId);
  return (
    <>
      {editable && suggests && (
        <p className="suggestion-mode">
          {said ? <strong>{t(`notice.${said}`)}</strong> : t('mode.suggests')}
        </p>
      )}
      <p className="sr-only" role="status">
        {suggests && said ? t(`notice.${said}`) : done}
      </p>
      {editable && looking && current && (
        <SuggestionHere editor={editor} suggestion={current} onSettle={settle} />
      )}
    </>
  );
}
