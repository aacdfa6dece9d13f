import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { open } from '#app/features/accounts/guard.server.ts';
import { PrivacyNotice } from '#app/features/statements/components/privacy-notice.tsx';
import { privacyText } from '#app/features/statements/texts.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(({ language }) => ({ text: privacyText(language) }));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.text.title);

export default function Privacy() {
  const { text } = useLoaderData<typeof loader>();
  return (
    <Page title={text.title} lead={text.lead} width="narrow">
      <div className="prose">
        <PrivacyNotice text={text} />
      </div>
    </Page>
  );
}
