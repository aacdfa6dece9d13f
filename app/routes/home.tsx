import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Actor } from '../features/accounts/actor.ts';
import { open } from '../features/accounts/guard.server.ts';
import { staleServices } from '../features/directory/stale.server.ts';
import { ownTasks } from '../features/documents/outcomes/queries.server.ts';
import { publicationList } from '../features/documents/publication-queries.server.ts';
import { draftsFor } from '../features/documents/queries.server.ts';
import { requestsToDecide } from '../features/groups/participations/queries.server.ts';
import { Overview } from '../features/home/components/overview.tsx';
import { PublicHome } from '../features/home/components/public-home.tsx';
import { answersOwed, upcomingFor } from '../features/meetings/queries.server.ts';
import { pageTitle } from '../ui/page-title.ts';

const SHOWN = 5;

export const loader = open(async ({ actor, language, t }) => {
  const title = t('home:title');
  if (!actor) return { title, language, signedIn: null, publications: await latestPublications() };
  return { title, language, signedIn: await awaiting(actor), publications: [] };
});

async function latestPublications() {
  const { publications } = await publicationList(null, { skip: 0, take: SHOWN });
  return publications;
}

async function awaiting(actor: Actor) {
  const [answers, requests, stale, meetings, drafts, tasks] = await Promise.all([
    answersOwed(actor),
    requestsToDecide(actor),
    staleServices(actor),
    upcomingFor(actor, SHOWN),
    draftsFor(actor, SHOWN),
    ownTasks(actor, SHOWN),
  ]);
  return { answers, requests, staleServices: stale.total, meetings, drafts, tasks };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export default function Home() {
  const { language, signedIn, publications } = useLoaderData<typeof loader>();
  return signedIn ? (
    <Overview {...signedIn} language={language} />
  ) : (
    <PublicHome publications={publications} language={language} />
  );
}
