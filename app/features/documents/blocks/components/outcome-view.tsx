import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#app/platform/i18n/format.ts';
import { useLanguage } from '#app/ui/use-language.ts';
import type { OutcomeBlock } from '../../content/blocks.ts';
import { useBlocks } from './block-context.ts';

/** A decision, task or question while it is written. */
export function OutcomeView({ node, getPos }: NodeViewProps) {
  const { t } = useTranslation('blocks');
  const { editable, open } = useBlocks();
  const kind = node.type.name as OutcomeBlock;
  const change = () => open({ kind: 'task', pos: getPos() ?? 0, node });
  return (
    <NodeViewWrapper className={`block block-${kind}`} role="group" aria-label={t(`${kind}.label`)}>
      <p className="block-label" contentEditable={false}>
        {t(`${kind}.label`)}
      </p>
      <NodeViewContent className="block-text" />
      {kind === 'task' && (
        <div className="block-facts" contentEditable={false}>
          <TaskFacts attrs={node.attrs} />
          {editable && (
            <button type="button" className="button button-quiet button-small" onClick={change}>
              {t('task.change')}
            </button>
          )}
        </div>
      )}
    </NodeViewWrapper>
  );
}

function TaskFacts({ attrs }: { attrs: Record<string, unknown> }) {
  const { t } = useTranslation('blocks');
  const language = useLanguage();
  const owner = [attrs.person, attrs.institution].filter(Boolean).join(', ');
  return (
    <span>
      {owner ? t('task.ownerLine', { owner }) : t('task.noOwner')}
      {' · '}
      {attrs.dueOn ? t('task.dueLine', { date: formatDate(String(attrs.dueOn), language) }) : t('task.noDue')}
    </span>
  );
}
