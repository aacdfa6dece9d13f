import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/ui/hydrated.ts';
import { Prose } from './prose.tsx';

const Workspace = lazy(() => import('./workspace.tsx').catch(() => ({ default: Unavailable })));

export interface DocumentTextProps {
  documentId: string;
  personId: string;
  title: string;
  /** The text as it was when the page was made, for reading before and without a script. */
  html: string;
}

/** The text of a document: HTML from the server first, and the editor in its place as soon as it is in step. */
export function DocumentText(props: DocumentTextProps) {
  const text = <Prose html={props.html} />;
  if (!useHydrated()) return text;
  return (
    <Suspense fallback={text}>
      <Workspace key={props.documentId} {...props} />
    </Suspense>
  );
}

function Unavailable({ html }: DocumentTextProps) {
  const { t } = useTranslation('documents');
  return (
    <>
      <p className="note note-urgent" role="alert">
        {t('light.chunkMissing')}
      </p>
      <Prose html={html} />
    </>
  );
}
