import { useLocation } from '@remix-run/react';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classNames } from '#app/ui/class-names.ts';

interface FoldOutProps {
  label: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A menu that unfolds without script; with script it also closes on Escape, on leaving it, and on a new page. */
export function FoldOut({ label, className, children }: FoldOutProps) {
  const { key } = useLocation();
  const details = useRef<HTMLDetailsElement>(null);

  function close() {
    details.current?.removeAttribute('open');
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    close();
    details.current?.querySelector('summary')?.focus();
  }
  function onBlur(event: FocusEvent) {
    const next = event.relatedTarget;
    if (next && !details.current?.contains(next)) close();
  }

  return (
    <details
      key={key}
      ref={details}
      className={classNames('fold-out', className)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <summary>{label}</summary>
      <div className="fold-out-panel">{children}</div>
    </details>
  );
}
