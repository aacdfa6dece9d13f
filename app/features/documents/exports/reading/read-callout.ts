import type { JSONContent } from '@tiptap/core';
import { formatDate } from '#app/platform/i18n/format.ts';
import { isAllowedHref } from '../../content/links.ts';
import type { Block, Run } from './block.ts';
import { clean, readRuns, type Speech } from './read-runs.ts';

type Attributes = Record<string, unknown>;

/** Decisions, tasks, questions, services and attachments: a label, the text, facts. Null for other blocks. */
export function readCallout(node: JSONContent, speech: Speech): Block | null {
  const { attrs = {}, content } = node;
  const { t } = speech;
  switch (node.type) {
    case 'decision':
      return callout(t('blocks:decision.label'), readRuns(content, speech));
    case 'question':
      return callout(t('blocks:question.label'), readRuns(content, speech));
    case 'task':
      return callout(t('blocks:task.label'), readRuns(content, speech), taskFacts(attrs, speech));
    case 'serviceCard': {
      const title = clean(attrs.title) || t('blocks:service.gone');
      const runs = linked(title, attrs.serviceId, `${speech.site}/katalog/`);
      return callout(t('blocks:service.label'), runs, serviceFacts(attrs, speech));
    }
    case 'attachment': {
      const runs = linked(clean(attrs.name), attrs.fileId, `${speech.site}/pliki/`);
      return callout(t('blocks:attachment.label'), runs, [size(attrs.bytes, speech)]);
    }
    default:
      return null;
  }
}

const callout = (label: string, runs: Run[], facts: string[] = []): Block => ({
  kind: 'callout',
  label,
  runs,
  facts: facts.filter((fact) => fact !== ''),
});

function linked(text: string, id: unknown, folder: string): Run[] {
  if (text === '') return [];
  const href = `${folder}${id}`;
  return [{ text, ...(id && isAllowedHref(href) ? { href } : {}) }];
}

function taskFacts(attrs: Attributes, { t, language }: Speech): string[] {
  const owner = [clean(attrs.person), clean(attrs.institution)].filter(Boolean).join(', ');
  const due = when(attrs.dueOn);
  return [
    owner && t('blocks:task.ownerLine', { owner }),
    due && t('blocks:task.dueLine', { date: formatDate(due, language) }),
  ].map((fact) => fact ?? '');
}

function serviceFacts(attrs: Attributes, { t, language }: Speech): string[] {
  const checked = when(attrs.checkedAt);
  return [
    clean(attrs.provider),
    checked ? t('exports:block.checked', { date: formatDate(checked, language) }) : '',
  ];
}

function when(value: unknown): Date | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? null : new Date(at);
}

function size(bytes: unknown, { language }: Speech): string {
  const count = Number(bytes);
  if (!(count > 0)) return '';
  const [amount, unit] = count < 1_000_000 ? [count / 1_000, 'kB'] : [count / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(amount)} ${unit}`;
}
