import type { ReactNode } from 'react';
import { Page } from '#app/ui/page.tsx';
import type { RemarkThread } from '../queries.server.ts';
import '../remarks.css';

interface RemarkPageProps {
  title: string;
  document: { id: string; title: string };
  thread: RemarkThread;
  children: ReactNode;
}

/** A form about one remark on a page of its own: what it is about, then the form. */
export function RemarkPage({ title, document, thread, children }: RemarkPageProps) {
  const [first] = thread.comments;
  return (
    <Page
      title={title}
      width="narrow"
      back={{ to: `/dokumenty/${document.id}/uwagi?uwaga=${thread.id}`, label: document.title }}
    >
      {thread.quote && <blockquote className="remark-quote">{thread.quote}</blockquote>}
      {first && !first.withdrawn && <p className="remark-words">{first.body}</p>}
      {children}
    </Page>
  );
}
