import type { AnyExtension, Extensions } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { Decision, MeetingMention, Question, ServiceCard, Task } from '../../content/blocks.ts';
import { MeetingMentionView } from './meeting-mention-view.tsx';
import { OutcomeView } from './outcome-view.tsx';
import { ServiceCardView } from './service-card-view.tsx';

const outcome = { addNodeView: () => ReactNodeViewRenderer(OutcomeView) };

const VIEWED: Record<string, AnyExtension> = {
  decision: Decision.extend(outcome),
  task: Task.extend(outcome),
  question: Question.extend(outcome),
  serviceCard: ServiceCard.extend({ addNodeView: () => ReactNodeViewRenderer(ServiceCardView) }),
  meetingMention: MeetingMention.extend({
    addNodeView: () => ReactNodeViewRenderer(MeetingMentionView, { as: 'span' }),
  }),
};

/** The same extensions, with what the editor shows in place of plain blocks. */
export function withBlockViews(extensions: Extensions): Extensions {
  return extensions.map((extension) => VIEWED[extension.name] ?? extension);
}
