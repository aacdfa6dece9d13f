import { type Editor, useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import type { DocumentLink } from '../../client/link.ts';
import { authorOf } from '../client/author.ts';
import { openSuggestions } from '../client/current.ts';
import { reportSettled, settleInEditor } from '../client/settle-in-editor.ts';
import { suggesting } from '../client/suggesting.ts';
import type { SayMark } from '../client/with-suggestions.ts';
import type { Proposed } from '../propose.ts';
import type { SuggestionKey, Verdict } from '../settle.ts';

/** What the editor needs for suggestions: its extension, the words at the marks, and what was last refused. */
export function useSuggesting(link: DocumentLink) {
  const { t, i18n } = useTranslation('suggestions');
  const [said, setSaid] = useState<Proposed['said']>(null);
  const author = useMemo(() => authorOf(link), [link]);
  useEffect(() => author.stop, [author]);
  const extension = useMemo(() => suggesting({ author, onSaid: setSaid }), [author]);
  const words = useCallback<SayMark>(
    (kind, { author, institution, at }) => {
      const date = formatDateTime(at, i18n.language as Language);
      return {
        start: t(`said.${kind}Start`, { author, institution }),
        end: t(`said.${kind}End`),
        title: t(`said.${kind}`, { author, institution, date }),
      };
    },
    [t, i18n],
  );
  return { extension, words, said };
}

/** The open suggestions of the text on screen. */
export function useOpenSuggestions(editor: Editor) {
  return useEditorState({ editor, selector: ({ editor: { state } }) => openSuggestions(state) });
}

/** Settles suggestions here and tells the server; gives the words for what was done. */
export function useSettle(editor: Editor, link: DocumentLink, documentId: string) {
  const { t } = useTranslation('suggestions');
  const [done, setDone] = useState('');
  const settle = (verdict: Verdict, keys: readonly SuggestionKey[]) => {
    const settled = settleInEditor(editor, verdict, keys);
    if (settled.length === 0) return;
    reportSettled(link, documentId, verdict, settled);
    setDone(t(`done.${verdict}`, { count: settled.length }));
  };
  return { settle, done };
}
