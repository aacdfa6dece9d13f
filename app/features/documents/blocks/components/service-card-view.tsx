import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { type LiveService, serviceWarning } from '../choices.ts';
import { useJson } from '../client/read-json.ts';
import { useBlocks } from './block-context.ts';
import { LiveServiceFacts } from './live-service-facts.tsx';

/** A service of the directory in the text, as the directory knows it now. */
export function ServiceCardView({ node, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation('blocks');
  const { editable } = useBlocks();
  const { serviceId, title, provider, checkedAt } = node.attrs as Record<string, string | null>;
  const live = useJson<LiveService>(serviceId ? `/katalog/${serviceId}/karta` : null);
  const warning = live.state === 'ready' ? serviceWarning(live.value, checkedAt ?? null) : null;
  return (
    <NodeViewWrapper className="block block-service" role="group" aria-label={t('service.label')}>
      <div contentEditable={false}>
        <p className="block-label">{t('service.label')}</p>
        {live.state === 'ready' && serviceId ? (
          <LiveServiceFacts serviceId={serviceId} live={live.value} warning={warning} />
        ) : (
          <p className="block-text">
            {title || t('service.gone')}
            {provider && `, ${provider}`}
          </p>
        )}
        {live.state === 'failed' && <p className="block-facts">{t('service.unreachable')}</p>}
        {warning === 'changed' && editable && (
          <button
            type="button"
            className="button button-quiet button-small"
            onClick={() => updateAttributes({ checkedAt: new Date().toISOString() })}
          >
            {t('service.checked')}
          </button>
        )}
      </div>
    </NodeViewWrapper>
  );
}
