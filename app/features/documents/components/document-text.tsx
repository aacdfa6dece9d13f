import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/ui/hydrated.ts';
import type { DocumentTextProps } from './document-text-props.ts';
import { Prose } from './prose.tsx';

const Workspace = lazy(() => import('./workspace.tsx').catch(() => ({ default: Unavailable })));

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
