import { isBreak, type Run, type TextRun } from '../reading/block.ts';
import { element, escaped, type Xml } from './xml.ts';

const LOOKS = ['bold', 'italic', 'underline', 'strike'] as const;

export function odtRuns(runs: Run[]): Xml {
  return runs.map((run) => (isBreak(run) ? element('text:line-break', {}) : odtRun(run))).join('');
}

function odtRun(run: TextRun): Xml {
  const style = styleOf(run);
  const text = spaced(run.text);
  const shown = style ? element('text:span', { 'text:style-name': style }, text) : text;
  return run.href ? element('text:a', { 'xlink:type': 'simple', 'xlink:href': run.href }, shown) : shown;
}

/** "B", "BI", "BIUS": the automatic style of this mixture of looks, or nothing. */
function styleOf(run: TextRun): string {
  return LOOKS.filter((look) => run[look])
    .map((look) => look[0]?.toUpperCase())
    .join('');
}

/** Further spaces in a row, and tabs, have elements of their own: XML would fold them. */
function spaced(text: string): Xml {
  return escaped(text)
    .replaceAll('\t', '<text:tab/>')
    .replace(
      /^ | {2,}/g,
      (spaces) =>
        `${spaces.length > 1 ? ' ' : ''}<text:s text:c="${spaces.length > 1 ? spaces.length - 1 : 1}"/>`,
    );
}

/** All mixtures of looks as automatic styles. */
export function runStyles(): Xml {
  const properties = {
    B: { 'fo:font-weight': 'bold' },
    I: { 'fo:font-style': 'italic' },
    U: { 'style:text-underline-style': 'solid', 'style:text-underline-width': 'auto' },
    S: { 'style:text-line-through-style': 'solid' },
  };
  const mixtures = Array.from({ length: 15 }, (_, n) =>
    (Object.keys(properties) as (keyof typeof properties)[]).filter((_, bit) => (n + 1) & (1 << bit)),
  );
  return mixtures
    .map((letters) =>
      element(
        'style:style',
        { 'style:name': letters.join(''), 'style:family': 'text' },
        element('style:text-properties', Object.assign({}, ...letters.map((letter) => properties[letter]))),
      ),
    )
    .join('');
}
