import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The URL map of Splot: Polish paths to English files. */
export default [
  index('routes/home.tsx'),

  // accounts and institutions

  // groups

  // meetings and calendars

  // documents and publications

  // directory

  // the rest
  route('deklaracja-dostepnosci', 'routes/statements/accessibility.tsx'),
  route('prywatnosc', 'routes/statements/privacy.tsx'),
  route('poczta', 'routes/outbox/list.tsx'),
  route('poczta/:mailId', 'routes/outbox/mail.tsx'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;
