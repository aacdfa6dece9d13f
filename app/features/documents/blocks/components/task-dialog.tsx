import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockChoices } from '../choices.ts';
import { placeOutcome } from '../client/place-block.ts';
import { useJson } from '../client/read-json.ts';
import { Dialog, DialogField } from './dialog.tsx';

interface TaskDialogProps {
  editor: Editor;
  documentId: string;
  /** The task to change; none: a new one. */
  pos?: number | undefined;
  node?: Node | undefined;
  onClose: () => void;
}

/** Who does it, for which institution, until when. */
export function TaskDialog({ editor, documentId, pos, node, onClose }: TaskDialogProps) {
  const { t } = useTranslation('blocks');
  const choices = useJson<BlockChoices>(`/dokumenty/${documentId}/wybor`);
  const [institutionId, setInstitutionId] = useState(String(node?.attrs.institutionId ?? ''));
  const institutions = choices.state === 'ready' ? choices.value.institutions : [];
  const institution = institutions.find(({ id }) => id === institutionId);

  function save(form: FormData): boolean {
    if (choices.state !== 'ready') return false;
    const person = institution?.people.find(({ id }) => id === form.get('person'));
    const attrs = {
      institutionId: institution?.id ?? null,
      institution: institution?.name ?? '',
      personId: person?.id ?? null,
      person: person?.name ?? '',
      dueOn: String(form.get('dueOn') ?? '') || null,
    };
    if (pos === undefined || !node) placeOutcome(editor, 'task', attrs);
    else
      editor
        .chain()
        .setNodeSelection(pos)
        .updateAttributes('task', attrs)
        .focus(pos + 1)
        .run();
    return true;
  }

  return (
    <Dialog title={t('task.dialog')} submit={t('save')} onSubmit={save} onClose={onClose}>
      {choices.state === 'failed' && (
        <p className="note note-urgent" role="alert">
          {t('choicesFailed')}
        </p>
      )}
      <DialogField label={t('task.institution')} hint={t('task.institutionHint')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={institutionId}
            onChange={(event) => setInstitutionId(event.target.value)}
          >
            <option value="">{t('task.nobody')}</option>
            {institutions.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </DialogField>
      <DialogField label={t('task.person')}>
        {(control) => (
          <select
            {...control}
            key={`${institutionId} ${choices.state}`}
            className="input"
            name="person"
            disabled={!institution}
            defaultValue={String(node?.attrs.personId ?? '')}
          >
            <option value="">{t('task.anybody')}</option>
            {institution?.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </DialogField>
      <DialogField label={t('task.due')}>
        {(control) => (
          <input
            {...control}
            className="input"
            type="date"
            name="dueOn"
            min="2020-01-01"
            max="2099-12-31"
            defaultValue={String(node?.attrs.dueOn ?? '')}
          />
        )}
      </DialogField>
    </Dialog>
  );
}
