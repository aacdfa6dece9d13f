import { AccessibilityContact } from '#app/features/statements/components/contact.tsx';
import { StatementDate } from '#app/features/statements/components/statement-date.tsx';
import { OPERATOR, STATEMENT_DATES } from '#app/features/statements/operator.ts';
import type { AccessibilityText } from '#app/features/statements/texts.server.ts';

/*
 * Public monitors read this page by machine: the ids are fixed by the technical conditions for
 * accessibility statements (version 2.0 of 31 July 2024), and each may occur once.
 */
export function AccessibilityStatement({ text, siteUrl }: { text: AccessibilityText; siteUrl: string }) {
  return (
    <>
      <p id="a11y-wstep">
        <span id="a11y-podmiot">{OPERATOR.name}</span> {text.intro}{' '}
        <span id="a11y-zakres">
          {text.scope}{' '}
          <a id="a11y-url" href={siteUrl}>
            {siteUrl}
          </a>
        </span>
      </p>
      <ul>
        <li>
          {text.published} <StatementDate id="a11y-data-publikacja" date={STATEMENT_DATES.published} />
        </li>
        <li>
          {text.updated} <StatementDate id="a11y-data-aktualizacja" date={STATEMENT_DATES.updated} />
        </li>
      </ul>

      <h2>{text.stateTitle}</h2>
      <p>
        {text.stateBefore} <strong id="a11y-status">{text.state}</strong> {text.stateAfter}
      </p>

      <h2>{text.contentTitle}</h2>
      <h3>{text.failuresTitle}</h3>
      <ul>
        {text.failures.map((failure) => (
          <li key={failure}>{failure}</li>
        ))}
      </ul>
      <h3>{text.exemptTitle}</h3>
      <p>{text.exempt}</p>
      <h3>{text.burdenTitle}</h3>
      <p id="a11y-ocena">{text.burden}</p>

      <h2>{text.preparedTitle}</h2>
      <p>
        {text.prepared} <StatementDate id="a11y-data-sporzadzenie" date={STATEMENT_DATES.prepared} />
      </p>
      <p>
        {text.reviewed} <StatementDate id="a11y-data-przeglad" date={STATEMENT_DATES.reviewed} />
      </p>
      <p id="a11y-audytor">{text.auditor}</p>

      <h2>{text.shortcutsTitle}</h2>
      <p>{text.shortcuts}</p>

      <AccessibilityContact text={text} />

      <h2>{text.otherTitle}</h2>
      <p>{text.other}</p>

      <h2>{text.appsTitle}</h2>
      <p id="a11y-aplikacje">{text.apps}</p>

      <h2 id="a11y-architektura">{text.buildingTitle}</h2>
      <p>
        {text.building} {OPERATOR.address}. {text.buildingMore}{' '}
        <a id="a11y-architektura-url" href={OPERATOR.website}>
          {text.buildingLink}
        </a>
        .
      </p>

      <h2 id="a11y-komunikacja">{text.communicationTitle}</h2>
      <p>{text.communication}</p>
    </>
  );
}
