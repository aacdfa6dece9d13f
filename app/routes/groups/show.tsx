import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { open } from '#app/features/accounts/guard.server.ts';
import { DocumentCards } from '#app/features/documents/components/document-cards.tsx';
import { PublicationCards } from '#app/features/documents/components/publication-cards.tsx';
import { GroupOutcomes } from '#app/features/documents/outcomes/components/group-outcomes.tsx';
import { outcomesOfGroup } from '#app/features/documents/outcomes/queries.server.ts';
import { publicationsOfGroup } from '#app/features/documents/publication-queries.server.ts';
import { documentsOfGroup } from '#app/features/documents/queries.server.ts';
import { GroupActions } from '#app/features/groups/components/group-actions.tsx';
import { OwnParticipations } from '#app/features/groups/components/own-participations.tsx';
import { Participants } from '#app/features/groups/components/participants.tsx';
import { RequestsToDecide } from '#app/features/groups/components/requests-to-decide.tsx';
import { ownParticipations, requestsToDecide } from '#app/features/groups/participations/queries.server.ts';
import { canContribute, canFacilitate, canManageGroup, hasSeat } from '#app/features/groups/policy.ts';
import { findGroup, groupInstitutions } from '#app/features/groups/queries.server.ts';
import { MeetingCard } from '#app/features/meetings/components/meeting-card.tsx';
import { meetingsOfGroup } from '#app/features/meetings/queries.server.ts';
import { param } from '#app/platform/http/redirect.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { CardList } from '#app/ui/card-list.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(async ({ actor, params }) => {
  const group = await findGroup(actor, param(params, 'groupId'));
  const { id } = group;
  const [institutions, own, requests, meetings, documents, publications, outcomes] = await Promise.all([
    groupInstitutions(actor, id),
    ownParticipations(actor, id),
    requestsToDecide(actor, id),
    meetingsOfGroup(id, actor?.personId),
    documentsOfGroup(actor, id),
    publicationsOfGroup(actor, id),
    outcomesOfGroup(actor, id, { filter: 'all', skip: 0, take: 5 }),
  ]);
  const running = group.archivedAt === null;
  return {
    title: group.name,
    group,
    institutions,
    own: running ? own : [],
    requests,
    meetings,
    documents,
    publications,
    outcomes,
    signedIn: actor !== null,
    can: {
      contribute: running && canContribute(actor, id),
      facilitate: running && canFacilitate(actor, id),
      manage: running && canManageGroup(actor, id),
      seePeople: hasSeat(actor, id) || canManageGroup(actor, id),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function GroupPage() {
  const { t } = useTranslation('groups');
  const { group, institutions, own, requests, meetings, documents, publications, outcomes, signedIn, can } =
    useLoaderData<typeof loader>();
  const { id, name, mandate, visibility, archivedAt } = group;
  return (
    <Page
      title={name}
      back={{ to: '/grupy', label: t('list.title') }}
      badges={
        <>
          <Badge>{t(`visibility.${visibility}`)}</Badge>
          {archivedAt && <Badge tone="warn">{t('show.archived')}</Badge>}
        </>
      }
      actions={<GroupActions groupId={id} can={can} />}
    >
      {requests.length > 0 && (
        <Section title={t('show.requests')}>
          <RequestsToDecide requests={requests} />
        </Section>
      )}
      <Section title={t('show.mandate')}>
        <p className="prose group-mandate">{mandate}</p>
      </Section>
      {own.length > 0 && (
        <Section title={t('show.own')}>
          <OwnParticipations groupId={id} participations={own} />
        </Section>
      )}
      {signedIn && own.length === 0 && !can.seePeople && !archivedAt && <p>{t('show.whoAsks')}</p>}
      {!signedIn && (
        <p>
          <Link to={`/logowanie?dalej=/grupy/${id}`}>{t('show.signInToJoin')}</Link>
        </p>
      )}
      <Section title={t('show.upcoming')}>
        {meetings.upcoming.length > 0 ? (
          <CardList>
            {meetings.upcoming.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} withGroup={false} />
            ))}
          </CardList>
        ) : (
          <p>{t('show.noUpcoming')}</p>
        )}
      </Section>
      {meetings.past.length > 0 && (
        <Section title={t('show.past')}>
          <CardList>
            {meetings.past.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} withGroup={false} />
            ))}
          </CardList>
        </Section>
      )}
      <GroupOutcomes groupId={id} {...outcomes} seated={can.seePeople} />
      {can.seePeople && (
        <Section title={t('show.documents')}>
          {documents.length > 0 ? <DocumentCards documents={documents} /> : <p>{t('show.noDocuments')}</p>}
        </Section>
      )}
      {publications.length > 0 && (
        <Section title={t('show.publications')}>
          <PublicationCards publications={publications} />
        </Section>
      )}
      <Section title={t('show.institutions')} lead={t('list.institutions', { count: institutions.length })}>
        <Participants institutions={institutions} />
      </Section>
    </Page>
  );
}
