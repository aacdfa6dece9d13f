import { OPERATOR } from '#app/features/statements/operator.ts';
import type { AccessibilityText } from '#app/features/statements/texts.server.ts';

/** Whom to write to about accessibility, and what happens then. */
export function AccessibilityContact({ text }: { text: AccessibilityText }) {
  return (
    <>
      <h2 id="a11y-kontakt">{text.feedbackTitle}</h2>
      <p>
        {text.feedback} <span id="a11y-osoba">{text.contactPerson}</span> {text.email}{' '}
        <a id="a11y-email" href={`mailto:${OPERATOR.email}`}>
          {OPERATOR.email}
        </a>
        , {text.phone} <PhoneLink id="a11y-telefon" number={OPERATOR.phone} />.
      </p>

      <h2 id="a11y-procedura">{text.procedureTitle}</h2>
      {text.procedure.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a href="https://bip.brpo.gov.pl/">{text.ombudsman}</a>
      </p>
    </>
  );
}

export function PhoneLink({ id, number }: { id?: string; number: string }) {
  return (
    <a id={id} href={`tel:+48${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  );
}
