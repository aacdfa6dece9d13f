import { formatDate, formatDateTime } from '#app/platform/i18n/format.ts';
import type { Language } from '#app/platform/i18n/language.ts';
import type { Translate } from '#app/platform/i18n/translator.server.ts';
import { sizeInWords } from '../files/size.ts';

type Attributes = Record<string, unknown>;
interface Words {
  t: Translate;
  language: Language;
}
type BlockHtml = (attrs: Attributes, inner: string, words: Words) => string;

/** HTML of the blocks that are more than text; every value is escaped here. */
export const blockHtml: Record<string, BlockHtml> = {
  decision: ({ id }, inner, { t }) => outcome('decision', id, t('blocks:decision.label'), inner),
  question: ({ id }, inner, { t }) => outcome('question', id, t('blocks:question.label'), inner),
  task: (attrs, inner, words) =>
    outcome('task', attrs.id, words.t('blocks:task.label'), inner, taskFacts(attrs, words)),
  serviceCard: ({ serviceId, title, provider }, _inner, { t }) => {
    const name = escaped(title) || t('blocks:service.gone');
    const linked = serviceId ? `<a href="/katalog/${escaped(serviceId)}">${name}</a>` : name;
    return box(
      'service',
      t('blocks:service.label'),
      `${linked}${provider ? `<br>${escaped(provider)}` : ''}`,
    );
  },
  attachment: ({ fileId, name, bytes }, _inner, { t, language }) => {
    const words = `${escaped(name)} (${escaped(sizeInWords(Number(bytes), language))})`;
    const linked = fileId ? `<a href="/pliki/${escaped(fileId)}">${words}</a>` : words;
    return box('attachment', t('blocks:attachment.label'), linked);
  },
  image: ({ fileId, alt, decorative, width, height }, _inner, { t }) => {
    if (!fileId) return decorative ? '' : `<p>${t('blocks:image.missing', { alt: escaped(alt) })}</p>`;
    const size = width && height ? ` width="${Number(width)}" height="${Number(height)}"` : '';
    const words = decorative ? '' : escaped(alt);
    return `<figure class="block-image"><img src="/pliki/${escaped(fileId)}" alt="${words}"${size} loading="lazy"></figure>`;
  },
  meetingMention: ({ meetingId, title, startsAt }, _inner, words) => {
    const text = escaped(mentionInWords(String(title), startsAt as string | null, words));
    return meetingId ? `<a href="/spotkania/${escaped(meetingId)}">${text}</a>` : text;
  },
};

function mentionInWords(title: string, startsAt: string | null, { t, language }: Words): string {
  const name = title || t('blocks:meeting.gone');
  return startsAt ? `${name}, ${formatDateTime(startsAt, language)}` : name;
}

function taskFacts({ institution, person, dueOn }: Attributes, { t, language }: Words): string {
  const owner = [person, institution].filter(Boolean).map(escaped).join(', ');
  const facts = [
    owner && t('blocks:task.ownerLine', { owner }),
    dueOn && t('blocks:task.dueLine', { date: formatDate(String(dueOn), language) }),
  ].filter(Boolean);
  return facts.length > 0 ? `<p class="block-facts">${facts.join(' · ')}</p>` : '';
}

function outcome(kind: string, id: unknown, label: string, inner: string, more = ''): string {
  const anchor = id ? ` id="blok-${escaped(id)}"` : '';
  return `<div class="block block-${kind}"${anchor}><p class="block-label">${label}</p><p class="block-text">${inner}</p>${more}</div>`;
}

function box(kind: string, label: string, inner: string): string {
  return `<div class="block block-${kind}"><p class="block-label">${label}</p><p class="block-text">${inner}</p></div>`;
}

function escaped(value: unknown): string {
  return String(value ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
