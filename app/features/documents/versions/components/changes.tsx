import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '#app/ui/class-names.ts';
import type { Passage } from '../compare/compare.ts';
import type { Part } from '../compare/words.ts';
import type { ComparisonView } from '../schema.ts';
import '../changes.css';

interface ShownPassage extends Passage {
  authors?: { name: string; institution: string }[] | null;
}

interface ChangesProps {
  passages: ShownPassage[];
  view?: ComparisonView;
  /** Say who made each change. */
  signed?: boolean;
}

/** This much unchanged text stays around a change; the rest folds away. */
const CONTEXT = 1;
const WORTH_FOLDING = 3;

/** Two texts laid over each other: one below the other in one column, or side by side. */
export function Changes({ passages, view = 'ciag', signed = false }: ChangesProps) {
  const { t } = useTranslation('versions');
  return (
    <div className={classNames('changes', view === 'obok' && 'changes-beside')}>
      {stretches(passages).map(({ start, folded, items }) => {
        const rows = items.map(({ at, passage }) => (
          <Row key={at} passage={passage} view={view} signed={signed} />
        ));
        if (!folded) return <Fragment key={start}>{rows}</Fragment>;
        return (
          <details key={start} className="changes-fold">
            <summary>{t('compare.unchanged', { count: items.length })}</summary>
            {rows}
          </details>
        );
      })}
    </div>
  );
}

interface Stretch {
  start: number;
  folded: boolean;
  items: { at: number; passage: ShownPassage }[];
}

function stretches(passages: ShownPassage[]): Stretch[] {
  const near = passages.map((_, i) =>
    passages.slice(Math.max(0, i - CONTEXT), i + CONTEXT + 1).some(({ change }) => change !== 'same'),
  );
  const found: Stretch[] = [];
  passages.forEach((passage, start) => {
    const folded = !near[start];
    const last = found.at(-1);
    if (last && last.folded === folded) last.items.push({ at: start, passage });
    else found.push({ start, folded, items: [{ at: start, passage }] });
  });
  return found.map((one) => ({ ...one, folded: one.folded && one.items.length >= WORTH_FOLDING }));
}

function Row({ passage, view, signed }: { passage: ShownPassage; view: ComparisonView; signed: boolean }) {
  const { t } = useTranslation('versions');
  const { change } = passage;
  const note = change !== 'same' && (
    <p className="change-note">
      <span className="change-kind">{t(`change.${change}`)}</span>
      {signed && (
        <span className="change-authors"> · {authorNames(passage.authors, t('compare.unknown'))}</span>
      )}
    </p>
  );
  const beside = view === 'obok';
  return (
    <div className={`change change-${change}`}>
      {note}
      {beside ? (
        <div className="change-sides">
          <Side passage={passage} without="add" label={t('compare.before')} />
          <Side passage={passage} without="del" label={t('compare.after')} />
        </div>
      ) : (
        <Piece passage={passage} />
      )}
    </div>
  );
}

function Side({ passage, without, label }: { passage: Passage; without: Part['op']; label: string }) {
  const absent = passage.change === (without === 'add' ? 'added' : 'removed');
  if (absent) return <div className="change-side change-absent" />;
  const cells = passage.cells.map((parts) => parts.filter(({ op }) => op !== without));
  return (
    <div className="change-side">
      {passage.change !== 'same' && <span className="sr-only">{label}: </span>}
      <Piece passage={{ ...passage, cells }} />
    </div>
  );
}

/** One piece with its words; a row of a table shows its cells beside each other. */
function Piece({ passage }: { passage: Passage }) {
  const { t } = useTranslation('versions');
  const { kind, level, marker, cells } = passage;
  const looks = classNames('piece', `piece-${SHAPES[kind] ?? 'plain'}`, `piece-level-${Math.min(level, 4)}`);
  if (kind === 'tableRow') {
    return (
      <div className={looks}>
        <span className="sr-only">{t('compare.row')} </span>
        {cells.map((parts, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells of a comparison have no other name
          <span className="piece-cell" key={i}>
            <Words parts={parts} />
            {i < cells.length - 1 && <span className="sr-only">, </span>}
          </span>
        ))}
      </div>
    );
  }
  const name = NAMED.has(kind) ? t(`block.${kind as 'image'}`) : '';
  return (
    <p className={looks}>
      {marker && <span className="piece-marker">{marker} </span>}
      {name && <span className="piece-name">{name} </span>}
      <Words parts={cells[0] ?? []} />
    </p>
  );
}

const SHAPES: Record<string, string> = {
  heading: 'heading',
  listItem: 'item',
  blockquote: 'quote',
  tableRow: 'row',
};

/** Blocks that are not plain text say what they are. */
const NAMED = new Set([
  'image',
  'attachment',
  'decision',
  'task',
  'question',
  'serviceCard',
  'horizontalRule',
]);

function Words({ parts }: { parts: Part[] }) {
  const { t } = useTranslation('versions');
  const said = (key: 'added' | 'addedEnd' | 'removed' | 'removedEnd', text: ReactNode) => (
    <span className="sr-only">
      {' '}
      [{t(`said.${key}`)}
      {text}]{' '}
    </span>
  );
  return parts.map(({ op, text }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of words have no other name
    if (op === 'same') return <Fragment key={i}>{text}</Fragment>;
    const Tag = op === 'add' ? 'ins' : 'del';
    const key = op === 'add' ? 'added' : 'removed';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of words have no other name
      <Tag key={i}>
        {said(key, ':')}
        {text}
        {said(`${key}End`, '')}
      </Tag>
    );
  });
}

function authorNames(authors: ShownPassage['authors'], unknown: string): string {
  if (!authors) return unknown;
  return authors.map(({ name, institution }) => (institution ? `${name} (${institution})` : name)).join(', ');
}
