import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';

const MEMBER_PLACES = [
  ['/katalog', 'directory'],
  ['/grupy', 'groups'],
  ['/spotkania', 'meetings'],
  ['/dokumenty', 'documents'],
  ['/instytucje', 'institutions'],
] as const;

const VISITOR_PLACES = [
  ['/katalog', 'directory'],
  ['/publikacje', 'publications'],
  ['/logowanie', 'signIn'],
] as const;

/** The main places; the one that holds the page shown is marked as current. */
export function MainNavigation({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation('ui');
  const places = signedIn ? MEMBER_PLACES : VISITOR_PLACES;
  return (
    <nav className="main-navigation" aria-label={t('shell.mainNavigation')}>
      <ul>
        {places.map(([to, name]) => (
          <li key={to}>
            <NavLink to={to} className={name === 'signIn' ? 'sign-in-link' : undefined}>
              {t(`shell.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
