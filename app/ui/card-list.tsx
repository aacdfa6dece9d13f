import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { Heading } from '#app/ui/heading.tsx';

/** A list of cards: one column, or as many as fit with `columns`. */
export function CardList({ columns = false, children }: { columns?: boolean; children: ReactNode }) {
  return <ul className={classNames('cards', columns && 'cards-columns')}>{children}</ul>;
}

interface CardProps {
  title: ReactNode;
  /** Where the title leads. */
  to?: string;
  /** A quiet line below the title: when, where, how many. */
  meta?: ReactNode;
  badges?: ReactNode;
  actions?: ReactNode;
  /** Something here waits for the reader. */
  urgent?: boolean;
  children?: ReactNode;
}

export function Card({ title, to, meta, badges, actions, urgent = false, children }: CardProps) {
  return (
    <li className={classNames('card', to && 'card-linked', urgent && 'card-urgent')}>
      <div className="card-head">
        <Heading className="card-title">{to ? <Link to={to}>{title}</Link> : title}</Heading>
        {badges && <div className="badges">{badges}</div>}
      </div>
      {meta && <p className="card-meta">{meta}</p>}
      {children && <div className="card-body">{children}</div>}
      {actions && <div className="actions card-actions">{actions}</div>}
    </li>
  );
}
