/** The anchor of a block with a finding. */
export const placeOf = (block: number): string => `do-poprawy-${block + 1}`;
