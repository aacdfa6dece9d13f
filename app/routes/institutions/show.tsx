import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InstitutionFacts } from '#app/features/accounts/components/institution-facts.tsx';
import { PendingInvitations } from '#app/features/accounts/components/pending-invitations.tsx';
import { PeopleList } from '#app/features/accounts/components/people-list.tsx';
import { open } from '#app/features/accounts/guard.server.ts';
import { findInstitution } from '#app/features/accounts/institutions/queries.server.ts';
import { pendingInvitations } from '#app/features/accounts/invitations/queries.server.ts';
import { peopleOfInstitution } from '#app/features/accounts/people/queries.server.ts';
import { canManageInstitution, isAdmin } from '#app/features/accounts/policy.ts';
import { ServiceList } from '#app/features/directory/components/service-list.tsx';
import { servicesOfInstitution } from '#app/features/directory/listed.server.ts';
import { canKeepServiceOf } from '#app/features/directory/policy.ts';
import { GroupLinks } from '#app/features/groups/components/group-links.tsx';
import { groupsOfInstitution } from '#app/features/groups/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { ButtonLink } from '#app/ui/button.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params }) => {
  const institution = await findInstitution(param(params, 'institutionId'));
  const { id } = institution;
  const [people, invitations, groups, services] = await Promise.all([
    peopleOfInstitution(actor, id),
    pendingInvitations(actor, id),
    groupsOfInstitution(actor, id),
    servicesOfInstitution(id),
  ]);
  const manages = canManageInstitution(actor, id);
  return {
    title: institution.name,
    institution,
    people,
    invitations,
    groups,
    services,
    rights: { me: actor?.personId ?? null, manages, administers: isAdmin(actor) },
    addsServices: canKeepServiceOf(actor, { providerId: id }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function InstitutionPage() {
  const { t } = useTranslation('accounts');
  const { institution, people, invitations, groups, services, rights, addsServices } =
    useLoaderData<typeof loader>();
  return (
    <Page
      title={institution.name}
      badges={
        <>
          <Badge>{t(`kind.${institution.kind}`)}</Badge>
          {institution.source === 'sample' && <Badge tone="warn">{t('institutions.sample')}</Badge>}
        </>
      }
      back={{ to: '/instytucje', label: t('institutions.title') }}
      actions={
        rights.manages && (
          <>
            <ButtonLink to={`/instytucje/${institution.id}/edycja`}>{t('institution.edit')}</ButtonLink>
            <ButtonLink to={`/instytucje/${institution.id}/zaproszenia`} tone="primary">
              {t('invite.title')}
            </ButtonLink>
          </>
        )
      }
    >
      <InstitutionFacts institution={institution} />
      {(services.length > 0 || addsServices) && (
        <Section
          title={t('institution.services')}
          actions={
            addsServices && (
              <ButtonLink to={`/katalog/nowa?instytucja=${institution.id}`}>
                {t('institution.addService')}
              </ButtonLink>
            )
          }
        >
          <ServiceList services={services} />
        </Section>
      )}
      <Section
        title={t('institution.groups')}
        actions={
          rights.me && groups.length === 0 && <ButtonLink to="/grupy">{t('institution.toGroups')}</ButtonLink>
        }
      >
        {groups.length > 0 ? <GroupLinks groups={groups} /> : <p>{t('institution.noGroups')}</p>}
      </Section>
      {people ? (
        <Section title={t('institution.people')}>
          <PeopleList people={people} rights={rights} />
        </Section>
      ) : (
        !rights.me && (
          <p>
            <Link to={`/logowanie?dalej=/instytucje/${institution.id}`}>
              {t('institution.signInForPeople')}
            </Link>
          </p>
        )
      )}
      {invitations.length > 0 && (
        <Section title={t('institution.invitations')}>
          <PendingInvitations invitations={invitations} />
        </Section>
      )}
    </Page>
  );
}
