import type { AnyExtension, Extensions } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import {
  Attachment,
  Decision,
  Image,
  MeetingMention,
  Question,
  ServiceCard,
  Task,
} from '../../content/blocks.ts';
import { AttachmentView } from '../../files/components/attachment-view.tsx';
import { ImageView } from '../../files/components/image-view.tsx';
import { MeetingMentionView } from './meeting-mention-view.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { ServiceCardView } from './service-card-view.tsx';

const outcome = { addNodeView: () => ReactNodeViewRenderer(OutcomeView) };

const VIEWED: Record<string, AnyExtension> = {
  decision: Decision.extend(outcome),
  task: Task.extend(outcome),
  question: Question.extend(outcome),
  serviceCard: ServiceCard.extend({ addNodeView: () => ReactNodeViewRenderer(ServiceCardView) }),
  image: Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageView) }),
  attachment: Attachment.extend({ addNodeView: () => ReactNodeViewRenderer(AttachmentView) }),
  meetingMention: MeetingMention.extend({
    addNodeView: () => ReactNodeViewRenderer(MeetingMentionView, { as: 'span' }),
  }),
};

/** The same extensions, with what the editor shows in place of plain blocks. */
export function withBlockViews(extensions: Extensions): Extensions {
  return extensions.map((extension) => VIEWED[extension.name] ?? extension);
}
