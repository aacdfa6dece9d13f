import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';
import { classNames } from '#app/ui/class-names.ts';

export type Tone = 'primary' | 'quiet' | 'danger';

interface Looks {
  tone?: Tone;
  small?: boolean;
}

/** Class names of a button, for elements that only look like one (`<summary>`, a download link). */
export function buttonClass({ tone = 'quiet', small = false }: Looks, className?: string | false): string {
  return classNames('button', `button-${tone}`, small && 'button-small', className);
}

/** A button that needs script; to send a form use `SubmitButton` or `PostButton`. */
export function Button({
  tone,
  small,
  className,
  type = 'button',
  ...rest
}: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button {...rest} type={type} className={buttonClass({ tone, small }, className)} />;
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ tone, small, className, ...rest }: Looks & Omit<LinkProps, 'style'>) {
  return <Link {...rest} className={buttonClass({ tone, small }, className)} />;
}
