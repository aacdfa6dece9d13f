import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { FreshnessBadge } from '#app/features/directory/components/freshness-badge.tsx';
import { FreshnessNote } from '#app/features/directory/components/freshness-note.tsx';
import { ServiceActions } from '#app/features/directory/components/service-actions.tsx';
import { ServiceBadges } from '#app/features/directory/components/service-badges.tsx';
import { ServiceContact } from '#app/features/directory/components/service-contact.tsx';
import { ServiceFacts } from '#app/features/directory/components/service-facts.tsx';
import { ServiceNotes } from '#app/features/directory/components/service-notes.tsx';
import { ServicePlaces } from '#app/features/directory/components/service-places.tsx';
import { useWayBack } from '#app/features/directory/components/way-back.ts';
import { canKeepServiceOf } from '#app/features/directory/policy.ts';
import { servicePage, termOptions } from '#app/features/directory/queries.server.ts';
import { param } from '#app/platform/http/params.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params, language }) => {
  const service = await servicePage(param(params, 'serviceId'), actor);
  return {
    service,
    terms: await termOptions(language),
    keeps: canKeepServiceOf(actor, { providerId: service.provider.id }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...pageTitle(data?.service.facts.name),
  ...(data?.service.archivedAt ? [{ name: 'robots', content: 'noindex' }] : []),
];

export default function ServicePage() {
  const { t } = useTranslation('directory');
  const { service, terms, keeps } = useLoaderData<typeof loader>();
  const { facts, provider, source } = service;
  return (
    <Page
      title={facts.name}
      lead={
        <>
          {t('service.provider')} <Link to={`/instytucje/${provider.id}`}>{provider.name}</Link>
        </>
      }
      back={useWayBack()}
      badges={
        <>
          <FreshnessBadge {...service} />
          <ServiceBadges {...facts} sample={source === 'sample'} />
        </>
      }
      actions={<ServiceActions service={service} keeps={keeps} />}
    >
      <ServiceNotes service={service} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <ServiceFacts facts={facts} terms={terms} />
        </div>
        <div className="grid content-start gap-6">
          <FreshnessNote service={service} mayConfirm={keeps && !service.archivedAt} />
          <ServiceContact facts={facts} provider={provider} />
          <ServicePlaces places={facts.places} />
        </div>
      </div>
    </Page>
  );
}
