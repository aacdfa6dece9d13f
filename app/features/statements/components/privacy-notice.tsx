import { Fragment } from 'react';
import { PhoneLink } from '#app/features/statements/components/contact.tsx';
import { OPERATOR } from '#app/features/statements/operator.ts';
import type { PrivacyText } from '#app/features/statements/texts.server.ts';

/** What is kept about the staff of partners, why, and for how long. */
export function PrivacyNotice({ text }: { text: PrivacyText }) {
  return (
    <>
      <h2>{text.controllerTitle}</h2>
      <p>
        {text.controller} {OPERATOR.name}, {OPERATOR.address}.
      </p>
      <p>
        {text.officer} <a href={`mailto:${OPERATOR.dataProtectionEmail}`}>{OPERATOR.dataProtectionEmail}</a>,{' '}
        <PhoneLink number={OPERATOR.dataProtectionPhone} />
      </p>
      {text.sections.map(({ title, paragraphs, list }) => (
        <Fragment key={title}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {list.length > 0 && (
            <ul>
              {list.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )}
        </Fragment>
      ))}
    </>
  );
}
