import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FoldOut } from '#app/ui/fold-out.tsx';
import type { ShellActor } from '#app/ui/shell-props.ts';

export function AccountMenu({ actor }: { actor: ShellActor }) {
  const { t } = useTranslation('ui');
  const label = (
    <>
      <span className="avatar" aria-hidden="true">
        {initials(actor.name)}
      </span>
      <span className="sr-only">{t('shell.accountMenu', { name: actor.name })}</span>
    </>
  );
  return (
    <FoldOut className="account-menu" label={label}>
      <AccountLinks actor={actor} />
    </FoldOut>
  );
}

/** One's own places and the way out. */
export function AccountLinks({ actor }: { actor: ShellActor }) {
  const { t } = useTranslation('ui');
  return (
    <div className="account-links">
      <p className="account-name">{actor.name}</p>
      <ul>
        {actor.links?.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
        <li>
          <Link to="/konto">{t('shell.account')}</Link>
        </li>
      </ul>
      <Form method="post" action="/wylogowanie" reloadDocument>
        <button type="submit">{t('shell.signOut')}</button>
      </Form>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
