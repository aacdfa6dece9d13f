import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ServiceFacts } from '#app/features/directory/facts.ts';
import { Section } from '#app/ui/page.tsx';

interface Props {
  facts: Pick<ServiceFacts, 'phone' | 'email' | 'url'>;
  provider: { id: string; name: string };
}

/** How to reach the institution; its own page when the service names no way. */
export function ServiceContact({ facts: { phone, email, url }, provider }: Props) {
  const { t } = useTranslation('directory');
  const ways = [
    { label: t('service.phone'), text: phone, to: `tel:${dialled(phone)}` },
    { label: t('service.email'), text: email, to: `mailto:${email}` },
    { label: t('service.url'), text: url, to: url },
  ].filter(({ text }) => text !== '');
  return (
    <Section title={t('service.contact')}>
      {ways.length === 0 ? (
        <p>
          {t('service.noContact')} <Link to={`/instytucje/${provider.id}`}>{provider.name}</Link>
        </p>
      ) : (
        <dl className="grid gap-3">
          {ways.map(({ label, text, to }) => (
            <div key={label}>
              <dt className="text-muted">{label}</dt>
              <dd>
                <a
                  href={to}
                  rel="noopener nofollow"
                  className="inline-flex min-h-8 items-center [overflow-wrap:anywhere]"
                >
                  {text}
                </a>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** +48616… : numbers without a country are Polish. */
function dialled(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  return digits.startsWith('+') ? digits : `+48${digits}`;
}
