import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';
import { fieldId, useForm } from '#app/ui/form-context.ts';
import { useSay } from '#app/ui/say.ts';

/** All errors of a refused form, above its fields; takes the focus so that nobody misses it. */
export function ErrorSummary({ reply }: { reply: FormReply }) {
  const { t } = useTranslation('ui');
  const { id } = useForm();
  const say = useSay();
  const summary = useRef<HTMLDivElement>(null);
  const entries = Object.entries(reply.errors).filter(([, messages]) => messages.length > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new reply takes the focus again
  useEffect(() => summary.current?.focus(), [reply]);

  if (entries.length === 0) return null;
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1}>
      <p className="error-summary-title">{t('form.errorTitle')}</p>
      <ul>
        {entries.map(([name, messages]) =>
          messages.map((message) => (
            <li key={`${name} ${message.key}`}>
              {name ? <a href={`#${fieldId(id, name)}`}>{say(message)}</a> : say(message)}
            </li>
          )),
        )}
      </ul>
    </div>
  );
}
