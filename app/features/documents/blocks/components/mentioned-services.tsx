import { useTranslation } from 'react-i18next';
import { Section } from '#app/ui/page.tsx';
import type { MentionedService } from '../mentioned-services.server.ts';
import { LiveServiceFacts } from './live-service-facts.tsx';

/** Below a frozen text: what the directory says now of the services in it. */
export function MentionedServices({ services }: { services: MentionedService[] }) {
  const { t } = useTranslation('blocks');
  if (services.length === 0) return null;
  return (
    <Section title={t('service.mentioned')}>
      <ul className="outcome-list">
        {services.map((service) => (
          <li key={service.serviceId} className="outcome">
            <LiveServiceFacts {...service} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
