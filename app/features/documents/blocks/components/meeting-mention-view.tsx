import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#app/platform/i18n/format.ts';
import { useLanguage } from '#app/ui/use-language.ts';

/** A meeting named in a line of text. */
export function MeetingMentionView({ node }: NodeViewProps) {
  const { t } = useTranslation('blocks');
  const language = useLanguage();
  const { meetingId, title, startsAt } = node.attrs as Record<string, string | null>;
  const words = title || t('meeting.gone');
  return (
    <NodeViewWrapper as="span" className="meeting-mention">
      <a href={meetingId ? `/spotkania/${meetingId}` : undefined}>
        {startsAt ? `${words}, ${formatDateTime(startsAt, language)}` : words}
      </a>
    </NodeViewWrapper>
  );
}
