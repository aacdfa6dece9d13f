import { makeDocx } from './docx/docx.ts';
import type { Letter } from './letter.ts';
import { makeOdt } from './odt/odt.ts';
import type { Block } from './reading/block.ts';

export interface OfficeInput {
  format: 'docx' | 'odt';
  letter: Letter;
  blocks: Block[];
  words: {
    noAlt: string;
    /** With %page% and %pages%. */
    page: string;
  };
}

/** A DOCX or an ODT. Runs in a thread of its own: nothing here may need the server. */
export async function office({ format, letter, blocks, words }: OfficeInput): Promise<Uint8Array> {
  const make = format === 'docx' ? makeDocx : makeOdt;
  return new Uint8Array(await make(letter, blocks, words));
}
