import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#app/ui/use-language.ts';
import { sizeInWords } from '../size.ts';

/** An attached file in the text. */
export function AttachmentView({ node }: NodeViewProps) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const { fileId, name, bytes } = node.attrs;
  return (
    <NodeViewWrapper className="block block-attachment" role="group" aria-label={t('attachment.label')}>
      <div contentEditable={false}>
        <p className="block-label">{t('attachment.label')}</p>
        <p className="block-text">
          <a href={fileId ? `/pliki/${fileId}` : undefined} download>
            {`${name} (${sizeInWords(Number(bytes), language)})`}
          </a>
        </p>
      </div>
    </NodeViewWrapper>
  );
}
