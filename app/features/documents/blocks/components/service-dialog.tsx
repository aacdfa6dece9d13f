import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceChoice } from '../choices.ts';
import { placeAtom } from '../client/place-block.ts';
import { useJson } from '../client/read-json.ts';
import { Dialog, DialogField } from './dialog.tsx';

interface ServiceDialogProps {
  editor: Editor;
  onClose: () => void;
}

/** Finds a service of the directory by words; the button searches until one is chosen, and then inserts it. */
export function ServiceDialog({ editor, onClose }: ServiceDialogProps) {
  const { t } = useTranslation('blocks');
  const [words, setWords] = useState('');
  const typed = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState('');
  const path = words ? `/katalog/podpowiedzi?q=${encodeURIComponent(words)}` : null;
  const found = useJson<{ services: ServiceChoice[] }>(path);
  const services = words && found.state === 'ready' ? found.value.services : [];
  const service = services.find(({ id }) => id === chosen);

  function look() {
    setChosen('');
    setWords(typed.current?.value.trim() ?? '');
  }

  function save(): boolean {
    if (!service || typed.current?.value.trim() !== words) {
      look();
      return false;
    }
    const { id, title, provider } = service;
    const checkedAt = new Date().toISOString();
    placeAtom(editor, { type: 'serviceCard', attrs: { serviceId: id, title, provider, checkedAt } });
    return true;
  }

  return (
    <Dialog
      title={t('service.dialog')}
      submit={service ? t('insert.submit') : t('service.search')}
      onSubmit={save}
      onClose={onClose}
    >
      <DialogField label={t('service.words')} hint={t('service.wordsHint')}>
        {(control) => <input {...control} ref={typed} className="input" type="search" autoComplete="off" />}
      </DialogField>
      <div aria-live="polite">
        {words && found.state === 'failed' && <p className="note note-urgent">{t('choicesFailed')}</p>}
        {words && found.state === 'ready' && services.length === 0 && <p>{t('service.none')}</p>}
      </div>
      {services.length > 0 && (
        <fieldset className="field field-group">
          <legend className="field-label">{t('service.found')}</legend>
          <div className="choices">
            {services.map(({ id, title, provider }) => (
              <div className="choice" key={id}>
                <input
                  type="radio"
                  id={`service-${id}`}
                  name="service"
                  value={id}
                  checked={chosen === id}
                  onChange={() => setChosen(id)}
                />
                <label htmlFor={`service-${id}`}>{title}</label>
                <p className="field-hint">{provider}</p>
              </div>
            ))}
          </div>
        </fieldset>
      )}
    </Dialog>
  );
}
