import type { FormReply } from '#app/platform/http/form-reply.ts';

/*
 * A form keeps what was typed while it is on its way. Only when the page then ends in an error is the
 * draft marked as lost, and given back to the form the next time it is shown in this tab.
 */
type Values = FormReply['values'];
const SENT = 'draft:sent:';
const LOST = 'draft:lost:';

/** Remembers a form that is being sent. Secrets and files are never remembered. */
export function keepDraft(address: string, form: HTMLFormElement): void {
  const secret = new Set([...form.querySelectorAll('[type=password], [type=hidden]')].map(nameOf));
  const values: Values = {};
  for (const name of new Set(new FormData(form).keys())) {
    if (secret.has(name)) continue;
    values[name] = new FormData(form).getAll(name).filter((value) => typeof value === 'string');
  }
  attempt(() => sessionStorage.setItem(SENT + address, JSON.stringify(values)));
}

/** Whatever was on its way did not arrive, but for the forms of the page that did answer. */
export function markDraftsLost(answered?: string): void {
  moveDrafts((address, text) => {
    if (!answered || !address.startsWith(answered)) sessionStorage.setItem(LOST + address, text);
  });
}

/** The page is quiet and well: whatever was on its way has arrived. */
export function forgetSentDrafts(): void {
  moveDrafts(() => undefined);
}

/** What was typed here before a sending that failed; each draft is given back once. */
export function takeLostDraft(address: string): Values | undefined {
  return attempt(() => {
    const text = sessionStorage.getItem(LOST + address);
    sessionStorage.removeItem(LOST + address);
    return text ? (JSON.parse(text) as Values) : undefined;
  });
}

function moveDrafts(receive: (address: string, text: string) => void): void {
  attempt(() => {
    for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(SENT))) {
      receive(key.slice(SENT.length), sessionStorage.getItem(key) ?? '{}');
      sessionStorage.removeItem(key);
    }
  });
}

function nameOf(control: Element): string {
  return control.getAttribute('name') ?? '';
}

/** Storage may be full or forbidden: then there are no drafts, and nothing else breaks. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
