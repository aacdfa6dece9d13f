const WORDS = `
a aby albo ale ani bez by byc co czy dla do gdzie i ich ile jak jest ktory ktora ktore lub ma mam na nad nie o od
oraz po pod przez przy sa sie szukam ten ta to tu w we z za ze
an and are at for from how in is of on or the to where with
у в во на для і й та або з зі із до від про що де як чи за по по это или как где и с от из к
`;

const STOP_WORDS = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Says little about what is looked for; takes the folded word. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
