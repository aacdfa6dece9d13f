import { element, type Xml } from './xml.ts';

const LEVELS = Array.from({ length: 10 }, (_, n) => n + 1);

function levelLayout(level: number): Xml {
  const layout = element('style:list-level-label-alignment', {
    'text:label-followed-by': 'listtab',
    'text:list-tab-stop-position': `${level * 0.63}cm`,
    'fo:text-indent': '-0.63cm',
    'fo:margin-left': `${level * 0.63}cm`,
  });
  return element(
    'style:list-level-properties',
    { 'text:list-level-position-and-space-mode': 'label-alignment' },
    layout,
  );
}

function bullets(name: string, sign: string): Xml {
  const levels = LEVELS.map((level) =>
    element(
      'text:list-level-style-bullet',
      { 'text:level': level, 'text:bullet-char': sign },
      levelLayout(level),
    ),
  );
  return element('text:list-style', { 'style:name': name }, ...levels);
}

export function listStyles(): Xml {
  const numbers = LEVELS.map((level) =>
    element(
      'text:list-level-style-number',
      { 'text:level': level, 'style:num-format': '1', 'style:num-suffix': '.' },
      levelLayout(level),
    ),
  );
  return [
    bullets('Bullets', '•'),
    bullets('Done', '☑'),
    bullets('Open', '☐'),
    element('text:list-style', { 'style:name': 'Numbers' }, ...numbers),
  ].join('');
}
