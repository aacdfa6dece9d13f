import { english, polish } from 'multilingual-stemmer';
import { cyrillicStem, polishRoot } from '#app/platform/search/roots.ts';
import { fold } from '#app/platform/text/fold.ts';

export interface WordKeys {
  /** The folded word. */
  exact: string;
  /** Everything that another form of the word may share with it, the folded word included. */
  loose: string[];
}

const REMEMBERED = 20_000;
const LONGEST = 40;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const known = new Map<string, WordKeys>();

/** Under which keys a word is indexed and asked for. */
export function wordKeys(word: string): WordKeys {
  const remembered = known.get(word);
  if (remembered) return remembered;
  if (known.size >= REMEMBERED) known.clear();
  const made = makeKeys(word.slice(0, LONGEST).toLowerCase());
  known.set(word, made);
  return made;
}

function makeKeys(word: string): WordKeys {
  const exact = fold(word).replaceAll("'", '');
  return { exact, loose: [...new Set([exact, ...stems(word, exact)])].filter((key) => key !== '') };
}

/** Folding comes after stemming, since the stemmer knows Polish letters; the folded word is stemmed for those who type without them. */
function stems(word: string, folded: string): string[] {
  if (CYRILLIC.test(folded)) return [cyrillicStem(folded)];
  const polishStems = [fold(polish(word)), polish(folded)];
  return [...polishStems, ...polishStems.map(polishRoot), english(folded)].filter((stem) => stem.length > 2);
}
