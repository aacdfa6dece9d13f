import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useBlocks } from '../../blocks/components/block-context.ts';

/** A picture while the text is written: with its description below, where everybody can check it. */
export function ImageView({ node, getPos }: NodeViewProps) {
  const { t } = useTranslation('files');
  const { editable, open } = useBlocks();
  const { fileId, alt, decorative, width, height } = node.attrs;
  return (
    <NodeViewWrapper as="figure" className="block-image">
      {fileId ? (
        <img
          src={`/pliki/${fileId}`}
          alt={decorative ? '' : alt}
          width={width ?? undefined}
          height={height ?? undefined}
          draggable={false}
        />
      ) : (
        <p>{t('image.missing')}</p>
      )}
      {editable && (
        <figcaption className="block-facts" contentEditable={false}>
          <span>{decorative ? t('image.isDecorative') : alt || t('image.altNone')}</span>{' '}
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => open({ kind: 'alt', pos: getPos() ?? 0, node })}
          >
            {t('image.change')}
          </button>
        </figcaption>
      )}
    </NodeViewWrapper>
  );
}
