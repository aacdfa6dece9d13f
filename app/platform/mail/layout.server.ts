import { LANGUAGES, type Language } from '../i18n/language.ts';

export interface MailText {
  language: Language;
  heading: string;
  paragraphs: string[];
  buttons: { label: string; url: string }[];
  footnote?: string | undefined;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`).replaceAll('\n', '<br>');

/** The same message as plain text and as HTML that any mail program shows. */
export function layOut(mail: MailText): { text: string; html: string } {
  return { text: asText(mail), html: asHtml(mail) };
}

function asText({ heading, paragraphs, buttons, footnote }: MailText): string {
  const links = buttons.map(({ label, url }) => `${label}:\n${url}`);
  const foot = footnote ? ['—', footnote] : [];
  return `${[heading, ...paragraphs, ...links, ...foot, 'Splot'].join('\n\n')}\n`;
}

function asHtml({ language, heading, paragraphs, buttons, footnote }: MailText): string {
  const lang = LANGUAGES.includes(language) ? language : 'pl';
  const body = paragraphs.map((p) => `<p style="margin:0 0 16px">${escapeHtml(p)}</p>`).join('');
  const links = buttons
    .map(
      ({ label, url }) =>
        `<p style="margin:0 0 12px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;background:#0f5257;color:#ffffff;border-radius:8px;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>`,
    )
    .join('');
  const foot = footnote
    ? `<p style="margin:24px 0 0;color:#555555;font-size:14px">${escapeHtml(footnote)}</p>`
    : '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(heading)}</title></head><body style="margin:0;background:#faf7f2"><div style="max-width:560px;margin:0 auto;padding:32px 24px;font:17px/1.5 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#1d2b2f"><h1 style="font-size:24px;line-height:1.25;margin:0 0 20px">${escapeHtml(heading)}</h1>${body}${links}${foot}<p style="margin:32px 0 0;color:#0f5257;font-weight:700">Splot</p></div></body></html>`;
}
