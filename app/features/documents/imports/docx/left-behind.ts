import type { Loss, Tally } from '../losses.ts';
import { asXml, outwardIn } from './parts.ts';
import type { Package } from './zip.ts';

const IN_TEXT: [Loss, RegExp][] = [
  ['changes', /<w:(ins|del|moveFrom|moveTo)[ >]/g],
  ['footnotes', /<w:(footnote|endnote)Reference[ />]/g],
  ['equations', /<m:oMath[ >]/g],
  ['charts', /<(c:chart|dgm:relIds)[ />]/g],
  ['embedded', /<w:altChunk[ />]/g],
];

/** Counts what of the file does not reach the text, from the names of its parts and from its text. */
export function countLeftBehind(file: Package, text: string, tally: Tally): void {
  const named = (pattern: RegExp) => file.names.filter((name) => pattern.test(name));
  for (const [loss, pattern] of IN_TEXT) tally.add(loss, text.match(pattern)?.length ?? 0);
  tally.add('macros', named(/(^|\/)(vbaProject\.bin|activeX\d*\.xml)$/i).length);
  tally.add('embedded', named(/^word\/embeddings\/[^/]+$/).length);
  const xmlOf = (name: string) => asXml(file.read(name) ?? new Uint8Array());
  for (const name of named(/^word\/_rels\/[^/]+\.rels$/)) tally.add('external', outwardIn(xmlOf(name)));
  for (const name of named(/^word\/comments\.xml$/))
    tally.add('comments', xmlOf(name).match(/<w:comment[ >]/g)?.length ?? 0);
  for (const name of named(/^word\/(header|footer)\d*\.xml$/)) {
    if (/<w:t[ >][^<]*[^<\s]/.test(xmlOf(name))) tally.add('headers', 1);
  }
}
