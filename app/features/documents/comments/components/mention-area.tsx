import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '#app/platform/text/fold.ts';
import { Field, useControl } from '#app/ui/field.tsx';
import { useField } from '#app/ui/form-context.ts';
import { beingTyped, type Mentionable, mentionLabel } from '../mentions.ts';

interface MentionAreaProps {
  name: string;
  label: string;
  rows?: number;
  people: readonly Mentionable[];
}

const MOST = 6;

/** Where a remark is written: after @ the people of the group are offered; arrows choose, Enter or Tab takes. */
export function MentionArea({ name, label, rows = 4, people }: MentionAreaProps) {
  const { t } = useTranslation('comments');
  const hint = people.length > 0 ? t('form.mentionHint') : undefined;
  const control = useControl({ name, hint, required: true });
  const { value } = useField(name);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState<{ from: number; letters: string } | null>(null);
  const [at, setAt] = useState(0);
  const offered = typed ? matching(people, typed.letters) : [];
  const chosen = offered[Math.min(at, offered.length - 1)];

  function read() {
    const { current } = area;
    if (!current) return;
    const found = beingTyped(current.value, current.selectionStart);
    if (found?.letters !== typed?.letters) setAt(0);
    setTyped(found);
  }

  function take(person: Mentionable) {
    const { current } = area;
    if (!current || !typed) return;
    const end = typed.from + 1 + typed.letters.length;
    current.setRangeText(`@${mentionLabel(person, people)} `, typed.from, end, 'end');
    current.focus();
    setTyped(null);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!chosen) return;
    const { key } = event;
    if (key === 'ArrowDown') setAt((at + 1) % offered.length);
    else if (key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length);
    else if (key === 'Enter' || key === 'Tab') take(chosen);
    else if (key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Field name={name} label={label} hint={hint} required>
      <textarea
        {...control}
        ref={area}
        rows={rows}
        className="input"
        defaultValue={value}
        aria-autocomplete="list"
        aria-controls={chosen ? listId : undefined}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        onInput={read}
        onClick={read}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => event.key.startsWith('Arrow') && !chosen && read()}
        onBlur={() => setTyped(null)}
      />
      {chosen && (
        <div id={listId} className="mention-list" role="listbox" aria-label={t('form.people')}>
          {offered.map((person) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person === chosen}
              className="mention-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              {person.name}
              <span className="mention-institution">{person.institution}</span>
            </div>
          ))}
        </div>
      )}
      <p className="sr-only" role="status">
        {chosen ? t('form.offered', { count: offered.length }) : ''}
      </p>
    </Field>
  );
}

function matching(people: readonly Mentionable[], letters: string): Mentionable[] {
  const wanted = fold(letters).trim();
  return people.filter(({ name }) => ` ${fold(name)}`.includes(` ${wanted}`)).slice(0, MOST);
}
