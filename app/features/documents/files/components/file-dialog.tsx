import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeAtom } from '../../blocks/client/place-block.ts';
import { Dialog, DialogField } from '../../blocks/components/dialog.tsx';
import { sendFile } from '../client/send-file.ts';
import { ATTACHMENT_ENDINGS, IMAGE_ENDINGS, MAX_FILE_BYTES } from '../limits.ts';
import { AltFields, altOf } from './alt-fields.tsx';

interface FileDialogProps {
  editor: Editor;
  documentId: string;
  what: 'image' | 'attachment';
  /** A file that was pasted or dropped; else one is chosen here. */
  given?: File | undefined;
  onClose: () => void;
}

const dotted = (endings: readonly string[]) => endings.map((ending) => `.${ending}`).join(',');
const ACCEPT = {
  image: dotted(IMAGE_ENDINGS),
  attachment: dotted([...ATTACHMENT_ENDINGS, ...IMAGE_ENDINGS]),
};

/** A file for the text: chosen or given, described when it is a picture, sent, and put in its place. */
export function FileDialog({ editor, documentId, what, given, onClose }: FileDialogProps) {
  const { t } = useTranslation('files');
  const [wrong, setWrong] = useState<{ file?: string; alt?: string }>({});
  const [percent, setPercent] = useState<number | null>(null);

  async function save(form: FormData): Promise<boolean> {
    if (percent !== null) return false;
    const chosen = given ?? form.get('file');
    const file = chosen instanceof File && (given || chosen.name) ? chosen : null;
    const said = what === 'image' ? altOf(form) : { alt: '', decorative: false };
    const faults = {
      ...(file ? {} : { file: t('error.none') }),
      ...(file && file.size > MAX_FILE_BYTES ? { file: t('error.tooLarge') } : {}),
      ...(said ? {} : { alt: t('image.altMissing') }),
    };
    setWrong(faults);
    if (!file || !said || faults.file) return false;
    setPercent(0);
    const sent = await sendFile({ documentId, kind: what, file, onProgress: setPercent });
    setPercent(null);
    if (!sent.ok) {
      setWrong({ file: t(sent.error as 'error.refused') });
      return false;
    }
    const { fileId, name, bytes, width, height } = sent.stored;
    const attrs = what === 'image' ? { fileId, ...said, width, height } : { fileId, name, bytes };
    placeAtom(editor, { type: what, attrs });
    return true;
  }

  return (
    <Dialog title={t(`${what}.dialog`)} submit={t('insert')} onSubmit={save} onClose={onClose}>
      {given && <p>{t('given', { name: given.name })}</p>}
      {given && wrong.file && (
        <p className="field-error" role="alert">
          {wrong.file}
        </p>
      )}
      {!given && (
        <DialogField label={t(`${what}.choose`)} hint={t(`${what}.chooseHint`)} error={wrong.file}>
          {(control) => (
            <input {...control} className="input" type="file" name="file" accept={ACCEPT[what]} />
          )}
        </DialogField>
      )}
      {what === 'image' && <AltFields error={wrong.alt} />}
      <div aria-live="polite">
        {percent !== null && (
          <label className="field">
            {t('progress', { percent })}
            <progress max={100} value={percent} />
          </label>
        )}
      </div>
    </Dialog>
  );
}
