import type { ReactNode } from 'react';
import { Heading } from '#app/ui/heading.tsx';

/** Says that there is nothing yet and what to do about it. */
export function EmptyState({ title, text, action }: { title: string; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <Heading className="empty-state-title">{title}</Heading>
      {text && <p>{text}</p>}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}
