import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { open } from '#app/features/accounts/guard.server.ts';
import { AccessibilityStatement } from '#app/features/statements/components/accessibility-statement.tsx';
import { accessibilityText } from '#app/features/statements/texts.server.ts';
import { env } from '#app/platform/env.server.ts';
import { Page } from '#app/ui/page.tsx';
import { pageTitle } from '#app/ui/page-title.ts';

export const loader = open(({ language }) => ({ text: accessibilityText(language), siteUrl: env.appUrl }));

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.text.title);

export default function Accessibility() {
  const { text, siteUrl } = useLoaderData<typeof loader>();
  return (
    <Page title={text.title} titleId="a11y-deklaracja" width="narrow">
      <div className="prose">
        <AccessibilityStatement text={text} siteUrl={siteUrl} />
      </div>
    </Page>
  );
}
