import * as Y from 'yjs';
import { FRAGMENT } from '#app/features/documents/content/version.ts';

/** Somebody who types at the end of one paragraph and reads nothing: a real change each time, at little cost. */
export class Writer {
  readonly #doc = new Y.Doc();
  readonly #text: Y.XmlText;
  #made: Uint8Array = new Uint8Array();

  constructor(state: Uint8Array, paragraph: number) {
    Y.applyUpdate(this.#doc, state);
    const block = this.#doc.getXmlFragment(FRAGMENT).get(paragraph) as Y.XmlElement;
    this.#text = block.get(0) as Y.XmlText;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#made = update;
    });
  }

  type(word: string): Uint8Array {
    this.#text.insert(this.#text.length, word);
    return this.#made;
  }
}
