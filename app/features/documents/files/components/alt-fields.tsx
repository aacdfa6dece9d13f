import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogField } from '../../blocks/components/dialog.tsx';

interface AltFieldsProps {
  alt?: string;
  decorative?: boolean;
  error?: string | undefined;
}

/** What a picture shows, in words, or that it shows nothing that matters. */
export function AltFields({ alt = '', decorative: initially = false, error }: AltFieldsProps) {
  const { t } = useTranslation('files');
  const [decorative, setDecorative] = useState(initially);
  return (
    <>
      <DialogField label={t('image.alt')} hint={t('image.altHint')} error={error}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            name="alt"
            rows={3}
            maxLength={500}
            defaultValue={alt}
            disabled={decorative}
          />
        )}
      </DialogField>
      <div className="choice">
        <input
          type="checkbox"
          id="picture-decorative"
          name="decorative"
          checked={decorative}
          onChange={(event) => setDecorative(event.target.checked)}
        />
        <label htmlFor="picture-decorative">{t('image.decorative')}</label>
      </div>
    </>
  );
}

/** The picture's attributes that the fields give; null when neither was said. */
export function altOf(form: FormData): { alt: string; decorative: boolean } | null {
  const alt = String(form.get('alt') ?? '').trim();
  if (form.get('decorative') === 'on') return { alt: '', decorative: true };
  return alt ? { alt, decorative: false } : null;
}
