import { useBlocker } from '@remix-run/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentLink } from '../client/link.ts';
import { type LinkState, OPENING } from '../client/link-state.ts';
import { DocumentEditor } from './document-editor.tsx';
import type { DocumentTextProps } from './document-text-props.ts';
import { People } from './people.tsx';
import { Prose } from './prose.tsx';
import { SaveLight } from './save-light.tsx';
import { useFreshPage } from './use-fresh-page.ts';
import '../editor.css';

/** The open document: save light, who is here, and the editor once both sides are in step. */
export default function Workspace({ documentId, personId, title, html }: DocumentTextProps) {
  const link = useLink(documentId, personId);
  const state = useSyncExternalStore(link?.subscribe ?? never, link?.state ?? opening, opening);
  const [mounted, setMounted] = useState<DocumentLink | null>(null);
  useLeaveGuard(state);
  useFreshPage(state);
  if (link && mounted !== link && state.phase === 'live') setMounted(link);
  const gone = state.closed === 'gone';
  return (
    <div className="workspace">
      <div className="workspace-bar">
        <SaveLight state={state} />
        <People link={link} people={state.people} self={state.self} />
      </div>
      {link && mounted === link && !gone ? (
        <DocumentEditor documentId={documentId} link={link} state={state} title={title} />
      ) : (
        !gone && <Prose html={html} />
      )}
    </div>
  );
}

function useLink(documentId: string, personId: string): DocumentLink | null {
  const [link, setLink] = useState<DocumentLink | null>(null);
  const [replaced, setReplaced] = useState(0);
  useEffect(() => {
    // Once, a copy that cannot be brought in step gives way to the server's; a second time somebody has to look.
    const made: DocumentLink = new DocumentLink({ documentId, personId }, () =>
      replaced === 0 ? setReplaced(1) : made.giveUp(),
    );
    setLink(made);
    return () => {
      setLink(null);
      made.close();
    };
  }, [documentId, personId, replaced]);
  return link;
}

/** Leaving with changes that are not on the server's disk asks first. */
function useLeaveGuard({ unsaved }: LinkState): void {
  const { t } = useTranslation('documents');
  const unsafe = unsaved > 0;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsafe && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('light.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);
  useEffect(() => {
    if (!unsafe) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsafe]);
}

const opening = () => OPENING;
const never = () => () => undefined;
