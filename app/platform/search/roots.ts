const SHORTEST = 3;

/**
 * Undoes the sound changes that a Polish stem keeps: fleeting e (ośrodek, ośrodka), k to c (bibliotece),
 * d to dz (środzie), the i of -ii (kolonii). Takes and gives a folded stem.
 */
export function polishRoot(stem: string): string {
  const root = stem
    .replace(/ck$/, 'c')
    .replace(/(?<=..)i?e([kc])$/, '$1')
    .replace(/c$/, 'k')
    .replace(/dz$/, 'd')
    .replace(/(?<=.{4})i$/, '');
  return root.length < SHORTEST ? stem : root;
}

const CYRILLIC_ENDINGS =
  /(?:ського|ському|ською|ським|ської|ський|ська|ську|ське|ські|ских|ский|ская|ского|ння|нням|ннями|ення|ями|ами|ими|ого|ому|ої|ою|ею|ій|ий|им|их|ів|ам|ах|ям|ях|ем|ом|ый|ой|ая|ое|ые|ов|а|я|у|ю|і|ї|и|ы|е|є|о|й|ь)$/u;

/** A light stem for Ukrainian and Russian: the commonest endings go. */
export function cyrillicStem(folded: string): string {
  const stem = folded.replace(CYRILLIC_ENDINGS, '');
  return stem.length < SHORTEST ? folded : stem;
}
