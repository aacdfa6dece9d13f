import { Link } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { classNames } from '#app/ui/class-names.ts';
import { Deeper, Heading } from '#app/ui/heading.tsx';

interface PageProps {
  title: ReactNode;
  titleId?: string;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  /** Buttons of the page, on the right on wide screens. */
  actions?: ReactNode;
  badges?: ReactNode;
  back?: { to: string; label: string };
  /** `narrow` for forms and texts. */
  width?: 'narrow';
  children?: ReactNode;
}

/** The frame of a page: way back, its one h1, what can be done, content. */
export function Page({ title, titleId, lead, actions, badges, back, width, children }: PageProps) {
  return (
    <div className={classNames('page', width === 'narrow' && 'page-narrow')}>
      {back && (
        <Link className="page-back" to={back.to}>
          {back.label}
        </Link>
      )}
      <header className="page-head">
        <div className="page-heading">
          {badges && <div className="badges">{badges}</div>}
          <h1 id={titleId}>{title}</h1>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  id?: string;
  actions?: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}

/** A titled part of a page; headings inside are one level deeper. */
export function Section({ title, id, actions, lead, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className="section" id={id} aria-labelledby={headingId}>
      <div className="section-head">
        <Heading id={headingId}>{title}</Heading>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {lead && <p className="section-lead">{lead}</p>}
      <Deeper>{children}</Deeper>
    </section>
  );
}
