import type { Editor } from '@tiptap/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOutcome } from '../client/place-block.ts';
import type { BlockDialog } from './block-context.ts';

interface InsertDialogProps {
  editor: Editor;
  onNext: (dialog: BlockDialog) => void;
  onClose: () => void;
}

/** "Wstaw": the blocks that are more than text, each in a word and a line. */
export function InsertDialog({ editor, onNext, onClose }: InsertDialogProps) {
  const { t } = useTranslation('blocks');
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const choices = [
    { name: 'decision', run: () => placeOutcome(editor, 'decision') },
    { name: 'task', next: { kind: 'task' } },
    { name: 'question', run: () => placeOutcome(editor, 'question') },
    { name: 'service', next: { kind: 'service' } },
    { name: 'meeting', next: { kind: 'meeting' } },
    { name: 'image', next: { kind: 'file', what: 'image' } },
    { name: 'attachment', next: { kind: 'file', what: 'attachment' } },
  ] as const;

  function choose(choice: (typeof choices)[number]) {
    if ('next' in choice) return onNext(choice.next);
    dialog.current?.close();
    choice.run();
  }

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{t('insert.title')}</h2>
      <ul className="insert-list">
        {choices.map((choice) => (
          <li key={choice.name}>
            <button type="button" className="insert-choice" onClick={() => choose(choice)}>
              <strong>{t(`${choice.name}.label`)}</strong>
              <span>{t(`${choice.name}.hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
        {t('cancel')}
      </button>
    </dialog>
  );
}
