import { useTranslation } from 'react-i18next';
import type { FormReply } from '#app/platform/http/form-reply.ts';

/** A message as its catalogue key and the values it speaks of. */
export type Message = FormReply['errors'][string][number];

/** Speaks messages whose key is known only at run time, as those of a refused form. */
export function useSay(): (message: Message) => string {
  const { t } = useTranslation();
  const translate = t as unknown as (key: string, values?: Message['values']) => string;
  return ({ key, values }) => translate(key, values);
}
