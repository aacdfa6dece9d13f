import { Link } from '@remix-run/react';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../client/link-state.ts';
import { fromBase64 } from '../client/base64.ts';
import { placeOf, showMarks } from '../client/passage-marks.ts';
import type { RemarkCalls } from '../client/remark-calls.ts';
import type { FoundRemarks } from '../client/use-remarks.ts';
import { type Draft, draftOf } from './draft.ts';
import { PanelList } from './panel-list.tsx';
import { PlaceProvider } from './place.ts';
import { RemarkForm } from './remark-form.tsx';
import '../remarks.css';

/** As in the style sheet: from this width on the panel stands beside the text, else below. */
const BESIDE = '(min-width: 64rem)';

interface RemarksPanelProps extends FoundRemarks {
  documentId: string;
  editor: Editor;
  state: LinkState;
  /** What the text calls when somebody remarks on a passage or opens one. */
  calls: RemarkCalls;
  /** The thread that the address asks for. */
  asked: string | null;
  /** The text called: this panel must be in sight. */
  onCall: () => void;
}

/** The remarks beside the text, tied to it: a passage opens its thread, a thread shows its passage. */
export function RemarksPanel({
  documentId,
  editor,
  state,
  calls,
  asked,
  onCall,
  remarks,
  show,
  reload,
}: RemarksPanelProps) {
  const { t } = useTranslation('comments');
  const [active, setActive] = useState<string | null>(asked);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [said, setSaid] = useState('');
  const toFocus = useRef<string | null>(asked);
  const toReveal = useRef<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const pending = draft?.caret ?? null;

  function begin() {
    setDraft(draftOf(editor.state));
    toFocus.current = 'form';
  }

  function open(threadId: string) {
    setDraft(null);
    setActive(threadId);
    toFocus.current = threadId;
    show((before) => ({ ...before, threadId }));
  }

  calls.remark = (threadId) => {
    onCall();
    if (threadId) open(threadId);
    else if (remarks?.canPost) begin();
  };
  calls.open = (threadId) => {
    onCall();
    setActive(threadId);
    toReveal.current = threadId;
    show((before) => ({ ...before, threadId }));
  };
  calls.lost = reload;

  useEffect(() => {
    const marks = (remarks?.marks ?? []).map(({ id, anchor, head }) => ({
      id,
      caret: { anchor: fromBase64(anchor), head: fromBase64(head) },
    }));
    return showMarks(editor.view, { marks, active, pending });
  }, [editor, remarks, active, pending]);

  // A click on a passage leaves the caret in the text; where the panel is beside it, the thread comes into view.
  useEffect(() => {
    const thread = toReveal.current && document.getElementById(`uwaga-${toReveal.current}`);
    if (!thread) return;
    toReveal.current = null;
    if (window.matchMedia(BESIDE).matches) thread.scrollIntoView({ block: 'nearest' });
  });

  // What was asked for takes the focus as soon as it is on the page.
  useEffect(() => {
    const wanted = toFocus.current;
    if (!wanted) return;
    const found =
      wanted === 'form'
        ? panel.current?.querySelector<HTMLElement>('.remark-draft textarea')
        : document.getElementById(`uwaga-${wanted}`);
    if (!found) return;
    toFocus.current = null;
    found.focus();
  });

  function backToText() {
    editor.commands.focus();
  }

  function showInText(threadId: string) {
    const place = placeOf(editor.state, threadId);
    setActive(threadId);
    if (place) editor.chain().setTextSelection(place).focus().scrollIntoView().run();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') backToText();
  }

  function onPosted(threadId: string) {
    setSaid(t('panel.posted'));
    setDraft(null);
    reload();
    open(threadId);
  }

  return (
    <PlaceProvider
      value={{ panel: true, offline: state.phase !== 'live', show: showInText, changed: reload }}
    >
      <section ref={panel} className="remarks-panel" aria-label={t('panel.title')} onKeyDown={onKeyDown}>
        {remarks?.canPost && !draft && (
          <div className="remarks-begin">
            <button
              type="button"
              className="button button-primary"
              aria-keyshortcuts="Control+Alt+M"
              onMouseDown={(event) => event.preventDefault()}
              onClick={begin}
            >
              {t('panel.remark')}
            </button>
            <p className="field-hint">{t('panel.shortcut')}</p>
          </div>
        )}
        {remarks?.canPost && draft && (
          <div className="remark remark-draft">
            <h3>{t(draft.passage ? 'panel.onSelection' : 'panel.onWhole')}</h3>
            {draft.quote && <blockquote className="remark-quote">{draft.quote}</blockquote>}
            <RemarkForm
              documentId={documentId}
              people={remarks.people}
              voices={remarks.voices}
              passage={draft.passage}
              onDone={onPosted}
              onCancel={() => {
                setDraft(null);
                backToText();
              }}
            />
          </div>
        )}
        <p className="sr-only" role="status">
          {said}
        </p>
        {remarks && (
          <PanelList
            remarks={remarks}
            active={active}
            onShow={(state, page) => show({ state, page, threadId: null })}
          />
        )}
        <p className="remarks-links">
          <Link to={`/dokumenty/${documentId}/uwagi`}>{t('panel.page')}</Link>
          <Link to={`/dokumenty/${documentId}/uwagi/tabela`}>{t('panel.table')}</Link>
        </p>
      </section>
    </PlaceProvider>
  );
}
