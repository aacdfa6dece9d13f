import { useFetcher } from '@remix-run/react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { forgetSentDrafts } from '#app/ui/draft.ts';
import { FormFrame } from '#app/ui/form.tsx';
import type { InitialValues } from '#app/ui/form-context.ts';
import type { PanelAnswer } from '../answer.server.ts';
import { usePlace } from './place.ts';

interface RemarkFrameProps {
  action: string;
  /** Of the page that the form was refused on. */
  reply?: FormReply | null;
  initial?: InitialValues;
  /** In the panel: it has arrived; the form is empty again. */
  onDone?: (threadId: string) => void;
  children: ReactNode;
}

/** A form on remarks: of a page of its own, or sent in place from the panel beside the text. */
export function RemarkFrame({ action, reply, initial, onDone, children }: RemarkFrameProps) {
  const { t } = useTranslation('comments');
  const { panel, offline, changed } = usePlace();
  const key = `remark:${action}`;
  const { data } = useFetcher<FormReply | PanelAnswer>({ key });
  const [held, setHeld] = useState(false);
  const [round, setRound] = useState(0);
  const done = useRef<(threadId: string) => void>();
  done.current = (threadId) => {
    changed?.();
    onDone?.(threadId);
  };
  const handled = useRef(data);

  useEffect(() => {
    if (!data || handled.current === data) return;
    handled.current = data;
    if (!('done' in data)) return;
    forgetSentDrafts();
    setRound((before) => before + 1);
    done.current?.(data.threadId);
  }, [data]);

  function hold(event: FormEvent) {
    setHeld(offline);
    if (!offline) return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (!panel)
    return (
      <FormFrame action={action} reply={reply} initial={initial}>
        {children}
      </FormFrame>
    );
  const refused = data && 'errors' in data && handled.current === data ? data : undefined;
  return (
    <div onSubmitCapture={hold}>
      <FormFrame
        key={round}
        action={`${action}?panel`}
        navigate={false}
        fetcherKey={key}
        reply={refused}
        initial={initial}
      >
        {held && offline && (
          <p className="note note-urgent" role="alert">
            {t('offline')}
          </p>
        )}
        {children}
      </FormFrame>
    </div>
  );
}
